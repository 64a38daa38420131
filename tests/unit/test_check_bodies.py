"""Bodies of functions, checked with a library of a few structs: what IR they become, and what is said of them."""

from __future__ import annotations

import pytest
from unit.check_kit import check


def test_mini_library_is_well_formed() -> None:
    assert check("fn f(): pass").messages == []


def test_literals_become_what_they_initialise() -> None:
    checked = check("fn f() -> Int: return 7")
    assert checked.messages == []
    assert checked.ir("f") == "entry1:\nreturn 7:Int\n"


def test_last_use_is_given_up() -> None:
    checked = check("fn f():\n    let a = Box(1)\n    show(a)\n    let b = a\n    eat(b)")
    assert checked.messages == []
    assert checked.ir("f").splitlines() == [
        "let a: Box",
        "let b: Box",
        "entry1:",
        "call @builtin.Box.__init__(a init, 1:Int)",
        "call @builtin.show(a)",
        "call @builtin.Box.__moveinit__(b init, a owned)",
        "call @builtin.eat(b owned)",
        "return",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fn f() -> Int: return nothing", "1: use of unknown declaration 'nothing'"),
        ("fn f():\n    let n: Int = 'x'\n    show(n)", "2: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer"),
        ("fn f():\n    let a = Box(1)\n    eat(a^)\n    show(a)", "4: use of uninitialized value 'a'"),
        ("fn f(n: Int):\n    show()", "2: no matching function in call to 'show'"),
        ("fn f(n: Int):\n    n += 1", "2: expression must be mutable for in-place operator destination"),
        ("fn f():\n    raise Error('x')", "2: cannot raise error in a context that cannot raise"),
    ],
)
def test_errors(text: str, message: str) -> None:
    assert check(text).messages == [message]
