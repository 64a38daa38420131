"""The form of docstrings: a summary, a description, sections such as ``Args:``, and blocks of code in fences."""

from __future__ import annotations

import re
from inspect import cleandoc

FENCED = re.compile(r"(^ *```.*?^ *```$)", re.DOTALL | re.MULTILINE)
SECTION = re.compile(r"^([A-Z]\w+):\n((?: +.*\n?)+)", re.MULTILINE)
ITEM = re.compile(r"^\*{0,2}(\w+): ", re.MULTILINE)

LISTS = ("Args", "Parameters")
"""Sections that say something of each of several names."""


def take_apart(docstring: str) -> tuple[str, str, dict[str, str]]:
    """The summary, the description behind it, and the sections by name."""
    sections: dict[str, str] = {}

    def take(found: re.Match[str]) -> str:
        sections[found[1]] = cleandoc(found[2]).strip()
        return ""

    parts = FENCED.split(docstring)
    rest = "".join(part if number % 2 else SECTION.sub(take, part) for number, part in enumerate(parts))
    summary, _, description = rest.strip().partition("\n\n")
    return " ".join(summary.split()), re.sub(r"\n{3,}", "\n\n", description).strip(), sections


def items(section: str) -> dict[str, str]:
    """What a section says of each name."""
    pieces = ITEM.split(section)
    return {name: " ".join(text.split()) for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}
