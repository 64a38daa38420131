"""No text makes the parser raise, recurse without end or take long."""

from __future__ import annotations

import random
import time

import pytest
from mojo_compiler.source import Source
from mojo_compiler.syntax import tree
from mojo_compiler.syntax.completeness import is_complete
from mojo_compiler.syntax.parser import MAX_ERRORS, parse, parse_expression

NESTED = "brackets and blocks cannot be nested more than 200 levels deep"
COMPLEX = "expression is too complex: more than 500 operations depend on one another"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(" * 10_000, NESTED),
        ("x = " + "[" * 10_000 + "]" * 10_000, NESTED),
        ("f({" * 5_000, NESTED),
        ("foo(\n" * 10_000, NESTED),
        ("".join(" " * i + "if a:\n" for i in range(300)), NESTED),
        ("x = " + "-" * 10_000 + "1", COMPLEX),
        ("x = " + "not " * 10_000 + "1", COMPLEX),
        ("+".join(["a"] * 10_000), COMPLEX),
        ("**".join(["a"] * 10_000), COMPLEX),
        ("x" + ".a" * 10_000, COMPLEX),
        ("f" + "()" * 10_000, COMPLEX),
        ("x if c else " * 10_000 + "y", COMPLEX),
        ("x" + "^" * 10_000, COMPLEX),
        ("x = 1\n" * 2_000_000, "source text is too large: 12000000 characters, at most 1000000 are supported"),
        ("\0" * 10_000, "unexpected character"),
        ("'" * 99_999, "unterminated string literal"),
        ("\\" * 100_000, "unexpected character"),
        (")" * 100_000, "unexpected token in expression"),
        ("@a\n" * 10_000, "expected a declaration or statement after decorator"),
    ],
    ids=range(19),
)
def test_one_clear_error(text: str, message: str) -> None:
    began = time.process_time()
    result = parse(Source("<test>", text))
    assert time.process_time() - began < 5
    assert [d.message for d in result.diagnostics] == [message]
    is_complete(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 200 + ")" * 200,
        "f(" * 199 + "1" + ")" * 199,
        "a[" * 199 + "1" + "]" * 199,
        "+".join(["a"] * 450),
        "x = [" + "1," * 20000 + "]",
        "".join(" " * i + "if a:\n" for i in range(199)) + " " * 199 + "x",
        "\n" * 100000,
        " " * 100000,
        "#" * 100000,
        "if a: b\n" + "elif c: d\n" * 5000,
    ],
    ids=range(10),
)
def test_what_is_within_the_limits(text: str) -> None:
    result = parse(Source("<test>", text))
    assert result.diagnostics == ()
    sum(1 for _ in tree.walk(result.module))


def test_many_errors_end_the_parse() -> None:
    began = time.process_time()
    assert len(parse(Source("<test>", "a b\n" * 100_000)).diagnostics) == MAX_ERRORS
    assert len(parse(Source("<test>", "x = '" + "\\x" * 100_000 + "'")).diagnostics) == MAX_ERRORS
    assert parse(Source("<test>", "a(b c\n" * 20_000)).diagnostics
    assert time.process_time() - began < 5


TOKENS = (
    'a b f x 1 2.5 \'a\' """ ( ) [ ] { } , . : ; = + - * / ^ ** -> ... if else elif for in while let var fn def struct trait alias '
    "import from as try except finally with return raise pass break @ async await not and or is lambda class match inout owned raises "
    "capturing self Self `q` ` \\ \0 ? $ # := += < =="
)
WORDS = [*TOKENS.split(" "), "\n", "\n", "\n    ", "\n        ", "\n  \t", " "]


def test_random_texts() -> None:
    chance = random.Random(1)
    for _ in range(1_500):
        text = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(60)))
        source = Source("<test>", text)
        result = parse(source)
        is_complete(text)
        parse_expression(source)
        for diagnostic in result.diagnostics:
            assert diagnostic.message
            assert 0 <= diagnostic.span.caret <= len(text)
        for node in tree.walk(result.module):
            assert 0 <= node.span.start <= node.span.caret <= node.span.end <= len(text)
