"""The message for a bug of the compiler itself."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, Note, message


@message
class CompilerBug(Diagnostic):
    """The compiler failed where it should not; nothing of the cell was run."""

    template = "this is a bug of the compiler, not of the program; please report it with this cell ({reason})"
    reason: str


@message
class HowToReport(Note):
    """What to do about a bug of the compiler."""

    template = "'%bugreport FILE', or 'mojo-repl --bug-report FILE' before the program, saves all that is needed to see it again"
