"""What code checks may change between cells, and reaches functions of earlier ones."""

from __future__ import annotations

import pytest
from mojo_compiler import CellResult, Session

FUNCTIONS = """
fn lane(i: Int) -> Bool:
    let v = SIMD[DType.int64, 4](7)
    return v[i] == v[i]
fn quotient(a: Int, b: Int) -> Int:
    return a // b
"""


@pytest.fixture
def session() -> Session:
    session = Session()
    assert session.run(FUNCTIONS).ok
    return session


def told(result: CellResult) -> tuple[str, list[str]]:
    """How a cell ended, and its warnings."""
    return result.error.message if result.error is not None else "", [d.message for d in result.diagnostics]


OUTSIDE = "index 4 is out of bounds for size 4, valid range is 0 to 3 in 'lane'"
ZERO = "division by zero gives 0 here"


def test_the_three_states(session: Session) -> None:
    assert session.tools.checks("").startswith("Checks are on")
    assert told(session.run("_ = lane(4)")) == (OUTSIDE, [])
    assert told(session.run("_ = quotient(1, 0)")) == ("", [ZERO])
    assert session.tools.checks("off").startswith("Checks are off")
    assert told(session.run("_ = lane(4)")) == ("", [])
    assert told(session.run("_ = quotient(1, 0)")) == ("", [])
    assert session.tools.checks("strict").startswith("Checks are strict")
    assert told(session.run("_ = lane(4)")) == (OUTSIDE, [])
    assert told(session.run("_ = quotient(1, 0)")) == ("division by zero in 'quotient'", [])
    assert told(session.run('debug_assert(False, "no")')) == ("assertion failed: no", [])
    session.tools.checks("on")
    assert told(session.run("_ = quotient(1, 0)")) == ("", [ZERO])
    assert told(session.run('debug_assert(False, "no")')) == ("", [])


def test_another_word(session: Session) -> None:
    with pytest.raises(LookupError, match="on, off or strict, not 'maybe'"):
        session.tools.checks("maybe")
    assert session.tools.checks("").startswith("Checks are on")
