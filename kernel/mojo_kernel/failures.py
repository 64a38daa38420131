"""What a front end tells of a cell that failed."""

from __future__ import annotations

import mojo_compiler
from mojo_compiler import CellResult, Diagnostic, RunError

CELL_FAILED = "expression failed to parse (no further compiler diagnostics)"
"""The last line about a cell that does not compile (language.md E1)."""

ERROR_NAMES = {"error": "Error", "interrupt": "KeyboardInterrupt", "fault": "Fault", "limit": "LimitReached"}
"""What Jupyter calls the ways in which the code of a cell ends early, by `RunError.kind`."""


def describe(result: CellResult) -> tuple[str, str, list[str]]:
    """The name, the value and the lines of the error that a failed cell ended with."""
    if result.error is None:
        errors = [d for d in result.diagnostics if d.severity.value == "error"]
        return "CompileError", errors[0].message, [*map(coloured, result.diagnostics), CELL_FAILED]
    name, message = ERROR_NAMES[result.error.kind], result.error.message
    if result.error.traceback:
        return _of_python(result.error)
    if result.error.diagnostic is not None:
        return name, message, [coloured(result.error.diagnostic)]
    return name, message, [f"\x1b[1;31m{name}\x1b[0m: {message}" if message != name else f"\x1b[1;31m{name}\x1b[0m"]


def _of_python(error: RunError) -> tuple[str, str, list[str]]:
    from pygments import highlight
    from pygments.formatters import TerminalFormatter
    from pygments.lexers import PythonTracebackLexer

    name, _, value = error.message.partition(": ")
    return name, value, highlight(error.traceback, PythonTracebackLexer(), TerminalFormatter()).splitlines()


def coloured(diagnostic: Diagnostic) -> str:
    """A diagnostic as text for a terminal."""
    return mojo_compiler.render(diagnostic, "ansi")
