"""The Pygments lexer."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import mojo_compiler
import pytest
from mojo_frontend.lexer import Mojo2023Lexer
from pygments.token import Error, Keyword, Name, Number, Operator, String, Text, _TokenType, is_token_subtype

KEYWORDS = "let inout owned borrowed raises Self fn struct trait alias var async await"
PROGRAMS = [
    *(path for path in Path(__file__).parents[1].rglob("*.mojo") if "gallery" not in path.parts),  # whose programs are wrong
    *Path(mojo_compiler.__file__).parent.joinpath("stdlib").rglob("*.mojo"),
]


def tokens(text: str) -> list[tuple[_TokenType, str]]:
    """The tokens of a text that are not blank."""
    return [(kind, value) for kind, value in Mojo2023Lexer().get_tokens(text) if value.strip()]


def test_every_program_is_understood() -> None:
    assert len(PROGRAMS) > 100
    for file in PROGRAMS:
        text = file.read_text()
        if "ERROR" not in text:
            assert not [value for kind, value in tokens(text) if kind is Error], file


def test_keywords() -> None:
    for word, kind in ((w, tokens(f"{w} x")[0][0]) for w in KEYWORDS.split()):
        assert is_token_subtype(kind, Keyword), word


def test_words_that_are_keywords_at_one_place_only() -> None:
    assert (Keyword, "capturing") in tokens("fn f[g: fn(Int) capturing -> None]():")
    assert (Keyword, "capturing") in tokens("fn f() raises capturing:")
    assert (Name, "capturing") in tokens("print(capturing)")


def test_names_that_are_bound() -> None:
    assert tokens("let x = 1")[:2] == [(Keyword, "let"), (Name.Variable, "x")]
    assert tokens("let `a b` = 1")[1] == (Name.Variable, "`a b`")
    assert tokens("struct Complex:")[1] == (Name.Class, "Complex")


@pytest.mark.parametrize("name", ["F32", "DTypePointer", "PythonObject", "Int", "StaticIntTuple"])
def test_types_of_the_library(name: str) -> None:
    assert tokens(f"x: {name}")[-1] == (Name.Builtin, name)
    assert tokens(f"x.{name}")[-1] == (Name, name)


def test_operations_of_the_compiler() -> None:
    assert tokens("__mlir_op.`index.add`(a)")[:3] == [(Name.Builtin.Pseudo, "__mlir_op"), (Operator, "."), (Name, "`index.add`")]


def test_magics() -> None:
    assert tokens("%time f(1)") == [(Operator, "%"), (Keyword, "time"), (Text, " f(1)")]
    assert tokens("%%timeit -n 3\nlet x = 1")[:4] == [(Operator, "%%"), (Keyword, "timeit"), (Text, " -n 3"), (Keyword, "let")]
    assert tokens("!ls")[0] == (Operator, "!")
    assert (Operator, "%") in tokens("x = 5 % 3")


def test_cells_of_python() -> None:
    found = tokens("%%python\nlambda: 'x'\nlet = 3")
    assert found[:3] == [(Operator, "%%"), (Keyword, "python"), (Keyword, "lambda")]
    assert (Name, "let") in found


def test_a_newline_ends_what_binds_nothing() -> None:
    assert tokens("let (\n1")[-1] == (Number.Integer, "1")
    assert tokens('var "x"')[1:] == [(String.Double, '"'), (String.Double, "x"), (String.Double, '"')]


def test_registration() -> None:
    (entry,) = (e for e in entry_points(group="pygments.lexers") if e.dist is not None and e.dist.name == "mojo-playground")
    assert entry.load() is Mojo2023Lexer and Mojo2023Lexer.aliases == ["mojo2023"]
