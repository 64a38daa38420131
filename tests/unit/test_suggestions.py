"""The names that are suggested for unknown ones."""

from __future__ import annotations

import pytest
from mojo_compiler import Session
from mojo_compiler.diagnostics.core import Fix
from mojo_compiler.diagnostics.suggestions import closest, replacements
from mojo_compiler.source import Source, Span


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("pritn", ["input", "print"], "print"),  # a swap is one difference
        ("prnt", ["print"], "print"),
        ("aera", ["area", "era"], "area"),
        ("float64", ["Float32", "Float64"], "Float64"),  # capitals alone are the smallest difference
        ("Float65", ["Float32", "Float64"], "Float64"),
        ("push_bak", ["push_back", "pop_back"], "push_back"),
        ("total", ["totl", "totals"], "totl"),  # of equals the first
        ("x", ["y"], None),
        ("ab", ["cd"], None),
        ("value", ["_value"], None),
        ("alpha", ["omega"], None),
        ("größe", ["grösse", "größer"], "größer"),
        ("name", [], None),
    ],
)
def test_closest(name: str, known: list[str], expected: str | None) -> None:
    assert closest(name, known) == expected


def test_the_change_of_the_last_name() -> None:
    source = Source("cell", "v.push_bak(1)")
    (fix,) = replacements(Span(source, 0, 10), "push_bak", "push_back")
    assert fix == Fix(Span(source, 2, 10), "push_back")
    assert replacements(Span(source, 0, 13), "push_bak", "push_back") == ()


def test_a_message_says_what_to_change() -> None:
    (error,) = Session().run("print(1)\npritn(2)").diagnostics
    (fix,) = error.fixes
    assert (fix.span.text, fix.text) == ("pritn", "print")
