"""The formatter on all the Mojo there is, and on texts that it leaves alone. What it makes of each construct is in ``tests/formatting``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from mojo_compiler import format_source
from mojo_compiler.source import Source
from mojo_compiler.syntax.parser import parse
from mojo_compiler.syntax.tree import Node, same

ROOT = Path(__file__).parents[2]
WIDTH = 60
"""Columns of a line, few so that many statements need several."""


def texts(part: str) -> Iterator[tuple[str, str]]:
    """The programs below a folder, with names: of notebooks their cells."""
    for path in sorted((ROOT / part).rglob("*")):
        if path.suffix == ".mojo":
            yield str(path), path.read_text(encoding="utf-8")
        elif path.suffix == ".ipynb":
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            yield from ((f"{path} {i}", "".join(cell["source"])) for i, cell in enumerate(cells) if cell["cell_type"] == "code")


@pytest.mark.parametrize("part", ["compiler/mojo_compiler/stdlib", "tests/lang", "notebooks"])
def test_all_programs(part: str) -> None:
    """The same tree with all comments; what was formatted stays as it is."""
    count = 0
    for name, text in texts(part):
        formatted = format_source(Source(name, text, "file"), WIDTH)
        if formatted.diagnostics:
            assert formatted.text == text
            continue
        count += 1
        assert formatted.safe, name
        assert formatted.text.count("#") == text.count("#"), name
        assert format_source(Source(name, formatted.text, "file"), WIDTH).text == formatted.text, name
    assert count > 10


def tree(text: str) -> Node:
    return parse(Source("<test>", text)).module


def test_trees_differ_in_more_than_places() -> None:
    assert same(tree("f(a,  1)"), tree("f(\n  a, 1,)"))
    assert same(tree("a < b"), tree("a  <  b"))
    assert not same(tree("f(a, 1)"), tree("f(a, 1.0)"))
    assert not same(tree("(a)"), tree("(a,)"))
    assert not same(tree("a;"), tree("a"))
    assert not same(tree("if a:\n  b\nc"), tree("if a:\n  b\n  c"))


def test_wrong_syntax_is_told_and_stays() -> None:
    made = format_source(Source("<test>", "let  x = 1\nlet y = = 2\n", "file"))
    assert made.text == "let  x = 1\nlet y = = 2\n"
    assert [d.span.position for d in made.diagnostics] == [(2, 9)]


@pytest.mark.parametrize(("given", "made"), [("x  =  1", "x = 1"), ("x  =  1\n", "x = 1\n"), ("", ""), ("\n\n", ""), ("  x = 1", "x = 1")])
def test_ends_of_cells(given: str, made: str) -> None:
    assert format_source(Source("<test>", given)).text == made


def test_line_ends_and_mark_stay() -> None:
    assert format_source(Source("<test>", "\ufeffif a:\r\n  b\r\n", "file")).text == "\ufeffif a:\r\n    b\r\n"


@pytest.mark.parametrize(
    "text", ["f(" * 199 + "1" + ")" * 199, "f(a, " * 199 + "1" + ")" * 199, "(" + " + ".join("a" * 400) + ")", "not " * 300 + "a"]
)
def test_as_deep_as_the_parser_goes(text: str) -> None:
    made = format_source(Source("<test>", text))
    assert not made.diagnostics
    assert made.safe
    assert format_source(Source("<test>", made.text)).text == made.text
