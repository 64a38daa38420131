"""Complete, incomplete and invalid texts, and the indentation of the next line."""

from __future__ import annotations

import pytest
from mojo_compiler.syntax.completeness import Completeness, is_complete


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "# note",
        "x = 1",
        "x = 1\n",
        "f(\n1)",
        "if a:\n    b\n",
        "if a:\n    b\n    ",
        "if a: b",
        "fn f() -> Int: return 1",
        "let x",
        "a \\\n  + b",
        "'''a\nb'''",
        "alias x: Int",
        "@value\nstruct A:\n    pass\n",
        "if a:\n    b\nc",
        "fn f():\n    return 1\n\n",
    ],
)
def test_complete(text: str) -> None:
    assert is_complete(text) == Completeness("complete")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("if a:", 4),
        ("if a:\n", 4),
        ("if a:\n    b", 4),
        ("if a:\n  b", 2),
        ("if a:\n  if b:", 4),
        ("if a:\n   if b:\n", 6),
        ("if a:\n    b\nelse:", 4),
        ("if a:\n    b\n# note", 4),
        ("fn f():\n    return 1", 0),
        ("fn f():\n    if x:\n        return", 4),
        ("    if a:\n        b", 8),
        ("a = [1,\n2,", 0),
        ("f(", 4),
        ("f(\n    a,", 4),
        ("f(a,\n", 0),
        ("x = '''a\n   hi", 3),
        ('"""a\n', 0),
        ("x =", 4),
        ("x = 1 +", 4),
        ("return a or", 4),
        ("fn f(x)", 4),
        ("fn f(x) -> Int", 4),
        ("from a import", 4),
        ("@value", 0),
        ("@value\n", 0),
        ("@value\nstruct A:", 4),
        ("try:\n  x", 2),
        ("try: f()", 0),
        ("try:\n  x\nexcept:", 2 + 2),
        ("a \\", 0),
        ("a + \\\n", 0),
        ("struct A:\n    var x: Int\n    fn f(self):", 8),
    ],
)
def test_incomplete(text: str, columns: int) -> None:
    assert is_complete(text) == Completeness("incomplete", " " * columns)


@pytest.mark.parametrize(
    "text",
    [
        "raise = 2",
        "1 2",
        "class A:",
        "class A:\n    x",
        "if x",
        "}",
        "f(1 2",
        "f(1\nx",
        "'abc",
        "x = ?",
        "\x00",
        "else:",
        "x y (",
        "if a:\n    1 2\n",
        "x =\n",
        "fn f(x)\n",
        "try:\n    x\n\n",
        "struct S:\n    let x: Int\n",
        "a b\nif c:",
        "(]",
        "x" * 2000000,
    ],
)
def test_invalid(text: str) -> None:
    assert is_complete(text) == Completeness("invalid")
