"""The message for a bug of the compiler itself."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import Diagnostic, message


@message
class CompilerBug(Diagnostic):
    """The compiler failed where it should not; nothing of the cell was run."""

    template = "this is a bug of the compiler, not of the program; please report it with this cell ({reason})"
    reason: str
