"""Completion and inspection in the words of the Jupyter protocol."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mojo_compiler import Inspection, Session


def completions(session: Session, code: str, cursor: int) -> dict[str, Any]:
    """The content of a ``complete_reply``; `cursor` counts code points. The likeliest word comes first."""
    found = session.complete(code, cursor)
    types = [
        {"start": found.start, "end": found.end, "text": item.name, "type": item.kind, "signature": item.detail} for item in found.items
    ]
    return {
        "status": "ok",
        "matches": [item.name for item in found.items],
        "cursor_start": found.start,
        "cursor_end": found.end,
        "metadata": {"_jupyter_types_experimental": types},
    }


def inspection(session: Session, code: str, cursor: int, omitted: Collection[str] = ()) -> dict[str, Any]:
    """The content of an ``inspect_reply``, without the mime types in `omitted`; `cursor` counts code points."""
    found = session.inspect(code, cursor)
    data = {mime: text for mime, text in _bundle(found).items() if mime not in omitted} if found else {}
    return {"status": "ok", "found": found is not None, "data": data, "metadata": {}}


def _bundle(found: Inspection) -> dict[str, str]:
    return {"text/plain": found.text, "text/html": found.html}
