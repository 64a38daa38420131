"""What the guide to Mojo and Python shows works."""

from __future__ import annotations

import re

import pytest
from golden import TESTS
from mojo_compiler import Session

EXPECTED = """\
[ 12. 115. 118.  21.] True 3
one 1
two [2, 2]
4
only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices | IndexError
-1.0 22.083333333333332
[5, 9, 1]
[2, 5.0, 2] [0.0, 0.5, 1.0]
"""


def test_the_guide(capfd: pytest.CaptureFixture[str]) -> None:
    text = (TESTS.parent / "docs" / "python.md").read_text(encoding="utf-8")
    session = Session()
    for block in re.findall(r"```mojo\n(.*?)```", text, re.DOTALL):
        result = session.run(block)
        assert result.ok and result.error is None, (block, result.diagnostics, result.error)
    session.close()
    assert capfd.readouterr().out == EXPECTED
