"""What a front end tells of a cell that failed."""

from __future__ import annotations

import mojo_compiler
from mojo_compiler import CellResult, Diagnostic

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
    if result.error.diagnostic is None:
        return name, message, [f"{name}: {message}"]
    return name, message, [coloured(result.error.diagnostic)]


def coloured(diagnostic: Diagnostic) -> str:
    """A diagnostic as text for a terminal."""
    return mojo_compiler.render(diagnostic, "ansi")
