"""A session with a few definitions, shared by the tests of one file: services leave no trace in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mojo_compiler import Session
from services.editing import CELL, Editor


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """An editor on a session that ran `CELL`."""
    session = Session()
    result = session.run(CELL)
    assert result.ok, result.diagnostics
    yield Editor(session)
    assert session.last_bug is None
    session.close()
