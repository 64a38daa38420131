"""The error index: its programs do what its pages say."""

from __future__ import annotations

import re

import mojo_compiler
import pytest
from mojo_compiler import Session

_PROGRAM = re.compile(r"^```mojo (wrong|right)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module", params=mojo_compiler.explained())
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_programs_of_a_page(code: str) -> None:
    programs = _PROGRAM.findall(mojo_compiler.explain(code))
    assert {kind for kind, _ in programs} == {"wrong", "right"}
    for kind, text in programs:
        session = Session()
        result = session.run(text)
        session.close()
        told = [d.code for d in result.diagnostics]
        assert (code in told) if kind == "wrong" else (result.ok and not told), told


def test_no_page() -> None:
    with pytest.raises(LookupError, match="did you mean 'cannot-convert'"):
        mojo_compiler.explain("cannot-convrt")
