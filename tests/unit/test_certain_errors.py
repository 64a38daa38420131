"""The errors that are underlined while a text is typed."""

from __future__ import annotations

import pytest
from mojo_compiler.syntax.certain_errors import certain_errors

WHOLE = (
    "fn f(n: Int) -> Int:\n    if n > 1:\n        return f(n - 1) * n\n    return 1\n",
    'let x = [1, 2,\n  3]\nprint(x, \'a\', """b\nc""")\n',
    "@value\nstruct P[T: AnyType](Sized):\n    var a: T\n    alias b = 3\n\n    fn __init__(inout self): pass\n",
    "for i in range(3):\n    try:\n        pass\n    except e:\n        print(e)\n    finally:\n        pass\nelse:\n    pass\n",
    "from math import sin as s, cos\nimport x.y\nlet a = b if c else d\nx += 1 if y else 2\n",
    "x = 1 +\\\n  2\nwith a as b:\n    while True: break\nvar t = (1, 2.5e3, 0xff)\nlet `a b` = t[0:3:2]^\n",
    "trait T:\n    fn f(self): ...\nasync fn g[n: Int](*a: Int) raises -> Int:\n    await h()\n    raise Error('x')\n",
)


@pytest.mark.parametrize("text", WHOLE)
def test_nothing_right_is_underlined_while_it_is_typed(text: str) -> None:
    assert [text[:end] for end in range(len(text) + 1) if certain_errors(text[:end], end)] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("let x = = 1", ["="]),
        ("print 1 ", ["1"]),
        ("x = 1 y \n", ["y"]),
        ("fn f()\n    pass", ["\n"]),
        ("foo(1, let x", ["let"]),
        ("f(]) ", ["]"]),
        ("a b \nlet c d \n", ["b", "d"]),
        ("x = 'abc\ny", ["'abc"]),
    ],
)
def test_errors_that_nothing_mends(text: str, wrong: list[str]) -> None:
    assert [text[start:end] for start, end in certain_errors(text, len(text))] == wrong


@pytest.mark.parametrize("text", ["return )", "print 1", "x = 'abc", "f(1,", "if x", "let x =\n", "\udcff", "   "])
def test_what_may_go_on_is_no_error_yet(text: str) -> None:
    assert certain_errors(text, len(text)) == ()


def test_what_stands_behind_the_cursor_waits() -> None:
    assert certain_errors("fo x in range(3):\n    pass", 2) == ()
