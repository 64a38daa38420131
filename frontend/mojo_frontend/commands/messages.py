"""Commands about messages."""

from __future__ import annotations

import mojo_compiler

from mojo_frontend.commands.registry import line
from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError


@line("explain")
def explain(entry: Entry, argument: str) -> None:
    """%explain [code]: what an error means, with a wrong and a right program: by its code, or those of the last cell that failed."""
    codes = argument.split() or list(dict.fromkeys(d.code for d in entry.session.failed))
    if not codes:
        raise UsageError("%explain needs the code of an error: no cell failed yet")
    for code in codes:
        try:
            print(mojo_compiler.explain(code))
        except LookupError as error:
            raise UsageError(str(error.args[0])) from None


@line("fix")
def fix(entry: Entry, argument: str) -> None:
    """%fix: put the last cell that did not compile where you type, changed as its messages propose."""
    fixes = [change for diagnostic in entry.session.failed for change in diagnostic.fixes]
    if not fixes:
        raise UsageError("%fix: the last error proposes no change")
    source = fixes[0].span.source
    text = source.text
    for change in sorted(fixes, key=lambda change: -change.span.start):
        if change.span.source is source:
            text = text[: change.span.start] + change.text + text[change.span.end :]
    entry.offer(text.strip("\n"))
