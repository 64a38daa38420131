"""Golden formatting: ``tests/formatting/case.mojo`` holds a program, a line ``# becomes``, and the program as the formatter writes it."""

from __future__ import annotations

import difflib
from pathlib import Path

from mojo_compiler import format_source
from mojo_compiler.source import Source

_BECOMES = "# becomes\n"
_WIDTH = 60
"""Columns of a line, few so that cases are short."""


def is_case(path: Path) -> bool:
    """Whether a file is a case."""
    return path.suffix == ".mojo"


def check(path: Path, update: bool) -> list[str]:
    """Format a program, and what it becomes; describe what differs, or rewrite what it becomes."""
    given, _, expected = path.read_text(encoding="utf-8").partition(_BECOMES)
    made = format_source(Source(str(path), given, "file"), _WIDTH)
    if made.diagnostics or not made.safe:
        return [f"not formatted: {[diagnostic.message for diagnostic in made.diagnostics]}"]
    if made.text != expected and update:
        path.write_text(given + _BECOMES + made.text, encoding="utf-8")
        expected = made.text
    again = format_source(Source(str(path), made.text, "file"), _WIDTH).text
    return [*_differences(expected, made.text), *_differences(made.text, again)]


def _differences(expected: str, made: str) -> list[str]:
    return list(difflib.unified_diff(expected.splitlines(), made.splitlines(), "expected", "made", lineterm=""))
