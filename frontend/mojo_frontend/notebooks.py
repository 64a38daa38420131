"""Formatting notebooks: the cells of Mojo in them, and nothing else."""

from __future__ import annotations

import json
from typing import Any

from mojo_compiler import Diagnostic, Formatted

from mojo_frontend.formatting import format_text

SUFFIX = ".ipynb"
"""How files of notebooks end."""


def format_notebook(name: str, text: str, width: int) -> Formatted:
    """Format the cells of a notebook if it is one of Mojo. Raises `ValueError` if the text is no notebook."""
    try:
        book = json.loads(text)
        cells = [cell for cell in book["cells"] if cell["cell_type"] == "code"] if _is_mojo(book) else []
        sources = ["".join(cell["source"]) for cell in cells]
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError):
        raise ValueError("not a notebook") from None
    made = [format_text(f"{name}: cell {number}", source, width) for number, source in enumerate(sources, 1)]
    diagnostics: tuple[Diagnostic, ...] = tuple(d for formatted in made for d in formatted.diagnostics)
    if diagnostics or [formatted.text for formatted in made] == sources:
        return Formatted(text, diagnostics, all(formatted.safe for formatted in made))
    for cell, formatted in zip(cells, made, strict=True):
        cell["source"] = formatted.text.splitlines(keepends=True)
    return Formatted(json.dumps(book, indent=1, ensure_ascii=False) + "\n")


def _is_mojo(book: dict[str, Any]) -> bool:
    """Whether a notebook's kernel is one of Mojo."""
    about = book["metadata"]
    language = about.get("kernelspec", {}).get("language") or about.get("language_info", {}).get("name", "")
    return str(language).lower() == "mojo"
