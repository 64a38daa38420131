"""A function that always calls itself fills the stack; LLVM does not make a loop of it."""

from __future__ import annotations

import pytest
from mojo_compiler import Session

CELLS = [
    "fn rec(n: Int) -> Int: return rec(n + 1) + 1\nprint(rec(0))",
    "fn tail(n: Int) -> Int: return tail(n + 1)\nprint(tail(0))",
    "fn even(n: Int) -> Int: return odd(n) + 1\nfn odd(n: Int) -> Int: return even(n) + 1\nprint(even(0))",
]


@pytest.mark.parametrize("cell", CELLS)
def test_endless_recursion_is_a_stack_overflow(cell: str) -> None:
    session = Session()
    result = session.run(cell)
    assert result.error is not None and result.error.message.startswith("stack overflow after ")
    assert session.run("1 + 1").value is not None
    session.close()


def test_a_function_that_ends_by_calling_itself_is_a_loop(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session()
    session.run("fn count(n: Int) -> Int: return 0 if n == 0 else count(n - 1)\nprint(count(100000000))")
    session.close()
    assert capsys.readouterr().out == "0\n"
