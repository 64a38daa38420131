"""What is pasted at the prompt."""

from __future__ import annotations

import pytest
from mojo_repl.editing import without_prompts


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("print(1)\n", "print(1)\n"),
        ("fn f():\r\n    return\r", "fn f():\n    return\n"),
        (">>> x = 1\n>>> x + 1\n2\n", "x = 1\nx + 1"),
        ("1> fn f(n: Int) -> Int:\n..     return n\n2> f(3)\n3\n3> ", "fn f(n: Int) -> Int:\n    return n\nf(3)\n"),
        ("In [1]: for i in range(2):\n   ...:     print(i)\n   ...: \n0\n1\n", "for i in range(2):\n    print(i)\n"),
        ("mojo> 1 + 1\n2", "1 + 1"),
        ("let a = b > 2\n", "let a = b > 2\n"),
    ],
)
def test_prompts_are_stripped(pasted: str, typed: str) -> None:
    assert without_prompts(pasted) == typed
