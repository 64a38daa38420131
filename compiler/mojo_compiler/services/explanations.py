"""The pages of the error index: what a message means, a wrong program and a right one."""

from __future__ import annotations

from pathlib import Path

from mojo_compiler.diagnostics.suggestions import closest, or_else

FOLDER = Path(__file__).parent.parent / "explanations"


def explained() -> list[str]:
    """The codes of all messages that have a page."""
    return sorted(file.stem for file in FOLDER.glob("*.md"))


def explain(code: str) -> str:
    """The page about a message, by its code. Raises `LookupError` with what may be meant if there is none."""
    known = explained()
    if code not in known:
        raise LookupError(f"there is no error '{code}'{or_else(closest(code, known))}")
    text = (FOLDER / f"{code}.md").read_text(encoding="utf-8")
    return f"{code}\n{'=' * len(code)}\n{text.rstrip()}"
