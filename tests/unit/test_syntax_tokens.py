"""Tokens and literals: language.md L1-L7, L15-L20."""

from __future__ import annotations

import math

import pytest
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.grammar import tables
from mojo_compiler.syntax.parser import parse, parse_expression
from mojo_compiler.syntax.tokens import Line, scan


def lines(text: str) -> list[Line]:
    return list(scan(text + "\n\n", 0))


def kinds(text: str) -> list[str]:
    (line,) = lines(text)
    return [tables().terminals[kind] if kind >= 0 else str(kind) for kind in line.kinds]


def expression(text: str) -> tree.Expr:
    result = parse_expression(Source("<test>", text))
    assert not result.diagnostics, [d.message for d in result.diagnostics]
    assert result.expression is not None
    return result.expression


@pytest.mark.parametrize(
    "text",
    [
        "f(x^)",
        "y = x^",
        "return x^",
        "x^.g()",
        "(x^)",
        "[x^, y]",
        "{x^}",
        "x ^",
        "a^ if b else c",
        "a^ in b",
        "a^ not in b",
        "a^ is b",
        "x^ == y",
        "x^ * 2",
        "x^ // 2",
        "x^ >> 1",
        "x^; y",
        "x^ ** 2",
        "x^:",
    ],
)
def test_postfix_caret_is_a_transfer(text: str) -> None:
    assert kinds(text).count("XFER") == 1
    assert "CIRCUMFLEX" not in kinds(text)


@pytest.mark.parametrize(
    "text", ["a ^ b", "a ^ -b", "a ^ (b)", "a ^ ~b", "a^1", "a ^ .5", "a ^ [b]", "(a ^\n b)", "a ^ \\\n b", "a ^ 'x'", "a ^ not b"]
)
def test_other_carets_are_operators(text: str) -> None:
    assert "CIRCUMFLEX" in kinds(text)
    assert "XFER" not in kinds(text)


def test_carets_in_strings_comments_and_names_are_text() -> None:
    assert kinds("'a^' `b^` # c^") == ["STRING", "NAME"]


def test_a_transfer_and_an_operator_in_a_row() -> None:
    assert kinds("a^ ^ b") == ["NAME", "XFER", "CIRCUMFLEX", "NAME"]
    assert kinds("a ^= b") == ["NAME", "AUGOP", "NAME"]


def test_names() -> None:
    (line,) = lines("größe `a b.c!` `fn` _x Self self")
    assert line.texts == ["größe", "a b.c!", "fn", "_x", "Self", "self"]
    assert line.starts == [0, 6, 15, 20, 23, 28]
    assert line.ends == [5, 14, 19, 22, 27, 32]


def test_effects_are_names_elsewhere() -> None:
    assert not parse(Source("<test>", "let capturing = 1\nescaping = capturing + f(escaping)\n")).diagnostics
    assert kinds("fn f() capturing escaping -> T:")[4:6] == ["CAPTURING", "ESCAPING"]


def test_comments_and_joined_lines() -> None:
    assert [line.texts for line in lines("a # b\n#| c\n\n  # d\ne \\\n  f\n##")] == [["a"], ["e", "f"]]


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("2_000", 2000), ("0xA07_61D", 0xA0761D), ("0X1f", 31), ("0o17", 15), ("0B1_01", 5), ("1" + "0" * 60, 10**60), ("007", 7)],
)
def test_integers(text: str, value: int) -> None:
    node = expression(text)
    assert isinstance(node, tree.IntegerLiteral)
    assert node.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.0", 1.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("1e-3", 0.001),
        ("4.84143144246472090e00", 4.841431442464721),
        ("1_000.5", 1000.5),
        ("1.e5", 100000.0),
        ("1E+2", 100.0),
        ("1e999", math.inf),
    ],
)
def test_floats(text: str, value: float) -> None:
    node = expression(text)
    assert isinstance(node, tree.FloatLiteral)
    assert node.value == value


def test_a_member_of_an_integer_is_not_a_fraction() -> None:
    assert kinds("1.foo 2.5.bar 3.e4") == ["NUMBER", "DOT", "NAME", "NUMBER", "DOT", "NAME", "NUMBER"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'a\"b'", b'a"b'),
        (r'"\n\t\r\\\'\"\0"', b"\n\t\r\\'\"\0"),
        (r'"\x41\101\u00e9\U0001F525"', "AAé🔥".encode()),
        (r'"\q"', b"\\q"),
        ('"""a\n"b" # c"""', b'a\n"b" # c'),
        ("'''it's'''", b"it's"),
        ('""', b""),
        ('""""""', b""),
        (r'r"\n"', b"\\n"),
        ("R'''\\x'''", b"\\x"),
        ("'a' \"b\" r'c'", b"abc"),
        ('"a\\\nb"', b"ab"),
        ('"# no comment"', b"# no comment"),
        ('"🔥"', "🔥".encode()),
    ],
)
def test_strings(text: str, value: bytes) -> None:
    node = expression(text)
    assert isinstance(node, tree.StringLiteral)
    assert node.value == value


def test_constants() -> None:
    assert [type(expression(text)) for text in ("True", "False", "None", "...")] == [
        tree.BoolLiteral,
        tree.BoolLiteral,
        tree.NoneLiteral,
        tree.Ellipsis,
    ]
