"""``# fmt: off``, ``# fmt: on`` and ``# fmt: skip``: rows that stay as they are written.

``off`` holds until ``on`` in the same block, or until that ends; ``skip`` at the end of a statement holds for that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mojo_compiler.formatting.rows import STEP, TextRow

_DIRECTIVE = re.compile(r"#\s*fmt:\s*(on|off|skip)\s*$")


def keep_exact(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows, where those that stay as they are are marked, and are one row if they are on one line."""
    off: TextRow | None = None
    kept: list[TextRow] = []
    for row in rows:
        directive = found[1] if (found := _DIRECTIVE.match(row.comment)) else ""
        if off is not None and (row.depth < off.depth or (directive == "on" and not row.tokens and row.depth == off.depth)):
            off = None
            row.exact, row.column = directive == "on", STEP * row.depth
        elif off is not None:
            row.exact = True
            row.column = STEP * off.depth + (max(row.column - off.column, row.depth - off.depth) if row.depth > off.depth else 0)
        elif directive == "off" and not row.tokens:
            off = row
        elif directive == "skip" and row.tokens:
            row.exact = True
            row.column = STEP * row.depth
        if off is not None and row.joined and kept[-1].exact:
            kept[-1].end = row.end
        else:
            kept.append(row)
    return kept
