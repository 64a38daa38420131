"""The formatter: from the text of a program to the same program as it is usually written.

`format_source` parses the text, writes its rows anew, and parses the result: if that is not the same tree, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from mojo_compiler.diagnostics.core import Diagnostic, Severity
from mojo_compiler.formatting.blanks import arrange_blanks
from mojo_compiler.formatting.elements import build, is_forced
from mojo_compiler.formatting.exact import keep_exact
from mojo_compiler.formatting.rows import STEP, TextRow, read_rows
from mojo_compiler.formatting.spacing import space
from mojo_compiler.formatting.wrapping import Wrapper
from mojo_compiler.records import dataclass
from mojo_compiler.source import Source
from mojo_compiler.syntax.parser import parse
from mojo_compiler.syntax.tree import same

WIDTH = 100
"""Columns of a line, if nothing else is asked for."""


@dataclass(frozen=True)
class Formatted:
    """The text of a program after formatting.

    If its syntax is wrong, it is the text as it was, and `diagnostics` tell why. It is also as it was if another text would not
    be `safe`: not mean the same.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    safe: bool = True


def format_source(source: Source, width: int = WIDTH) -> Formatted:
    """Format a cell or a file. The text of a file ends with a line end, that of a cell with none if it had none."""
    before = parse(source)
    errors = tuple(d for d in before.diagnostics if d.severity is Severity.ERROR)
    if errors:
        return Formatted(source.text, errors)
    text = _formatted(source.text, width)
    if source.kind == "cell" and not source.text.endswith("\n"):
        text = text.rstrip("\r\n")
    after = parse(Source(source.name, text, source.kind))
    if len(after.diagnostics) > len(before.diagnostics) or not same(before.module, after.module):
        return Formatted(source.text, safe=False)
    return Formatted(text)


def _formatted(text: str, width: int) -> str:
    mark = "\ufeff" * text.startswith("\ufeff")
    rows = keep_exact(read_rows(text, len(mark)))
    arrange_blanks(rows)
    lines = [line for row in rows for line in ("",) * row.blank + tuple(_lines(text, row, width))]
    line_end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    return mark + "".join(line + line_end for line in lines)


def _lines(text: str, row: TextRow, width: int) -> Sequence[str]:
    """The lines of a row."""
    indent = STEP * row.depth
    if row.exact:
        return (" " * row.column + text[row.start : row.end].rstrip("\r\n"),)
    if not row.tokens:
        return (" " * indent + row.comment,)
    elements = build(row.tokens)
    space(elements)
    wrapper = Wrapper(indent, width)
    wrapper.write(elements, is_forced(elements))
    if row.comment:
        wrapper.lines[-1] += "  " + row.comment
    return wrapper.lines
