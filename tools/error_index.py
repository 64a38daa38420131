"""Writes `docs/errors.md`, the error index, from the pages in `compiler/mojo_compiler/explanations/`."""

from __future__ import annotations

import re
from pathlib import Path

import mojo_compiler

TARGET = Path(__file__).resolve().parent.parent / "docs" / "errors.md"

_HEAD = """# The error index

What each error and warning means, with a wrong and a right program, by its code. `%explain CODE` in a notebook or at the prompt
and `mojo-repl explain CODE` show the same; `%explain` alone is about the last cell that failed.

This page is made by `tools/error_index.py`; the test suite runs its programs.
"""


def page(code: str) -> str:
    """The section about a message."""
    text = mojo_compiler.explain(code).split("\n", 2)[2]
    return f"\n## {code}\n{re.sub(r'^```mojo (wrong|right).*$', _labelled, text, flags=re.MULTILINE)}\n"


def document() -> str:
    """The whole index."""
    return _HEAD + "".join(map(page, mojo_compiler.explained()))


def _labelled(fence: re.Match[str]) -> str:
    return f"```mojo\n# {fence[1]}"


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
