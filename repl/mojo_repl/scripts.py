"""Running texts without a prompt, and telling on standard error what became of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from typing import TYPE_CHECKING

import mojo_compiler

if TYPE_CHECKING:
    from mojo_compiler import CellResult, Diagnostic, Session, SessionConfig, Source

CELL_MARK = "# %%"
"""How a line starts that separates two cells of a file."""

PROGRAM_FAILED = "mojo: error: failed to parse the provided Mojo"
"""The last line about a program that does not compile (language.md E2)."""


class Report:
    """What is told about each run: always its messages; the text `emit` and the phases' times if asked for."""

    def __init__(self, emit: str | None = None, time: bool = False) -> None:
        self.emit = emit
        self.time = time

    def output(self) -> AbstractContextManager[object]:
        """Where what runs inside prints: standard output, which belongs to the emitted text if one is asked for."""
        return nullcontext() if self.emit is None else redirect_stdout(sys.stderr)

    def run_cell(self, session: Session, cell: str | Source, name: str | None = None) -> CellResult:
        """Run a cell, which messages call `name`; its output ends with the line about an error nobody caught (language.md E7)."""
        with self.output():
            result = session.run(cell, name) if isinstance(cell, str) else session.run_source(cell)
            if result.error is not None and result.error.line:
                print(result.error.line)
        return result

    def show(self, result: CellResult, closing: str = "") -> None:
        """Write the messages of a run, `closing` or the result's own end of them if it did not compile, and what else was asked for."""
        sys.stdout.flush()
        for diagnostic in result.diagnostics:
            _print_error(render(diagnostic))
        if not result.ok and result.error is None and (last := closing or result.closing):
            _print_error(last)
        if result.error is not None and result.error.diagnostic is not None:
            _print_error(render(result.error.diagnostic))
        if result.error is not None and result.error.traceback:
            _print_error(result.error.traceback.removesuffix("\n"))
        if self.emit is not None and self.emit in result.emit:
            print(result.emit[self.emit])
        if self.time:
            _print_error(mojo_compiler.phases(result.timings))


def run_cells(cells: Iterable[str | Source], report: Report, config: SessionConfig) -> int:
    """Run cells in order in one session.

    A raise ends its cell only (language.md E7); a cell that does not compile, faults, exits or is interrupted is the last one.
    Returns the exit status: 0 if every cell ran to its end, what `sys.exit` was given, 130 after an interrupt, otherwise 1.
    """
    session = mojo_compiler.Session(config)
    status = 0
    try:
        for cell in cells:
            result = report.run_cell(session, cell)
            report.show(result)
            if not result.ok:
                status = exit_status(result)
                if result.error is None or result.error.kind != "error":
                    break
    finally:
        session.close()
    return status


def run_program(name: str, text: str, report: Report, config: SessionConfig) -> int:
    """Check the definitions of a program and call its ``main``. Returns the exit status."""
    with report.output():
        result = mojo_compiler.run_file(name, text, config)
    report.show(result, PROGRAM_FAILED)
    return exit_status(result)


def cells_of(name: str, text: str) -> list[Source]:
    """The cells of a file as sources: messages name the file and its lines."""
    return [mojo_compiler.Source(name, cell, "file", first_line=line) for line, cell in split_cells(text)]


def split_cells(text: str) -> list[tuple[int, str]]:
    """The cells of a file, each with the number of its first line: what stands between its marks, without the blank ones."""
    cells: list[tuple[int, list[str]]] = [(1, [])]
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.startswith(CELL_MARK):
            cells.append((number + 1, []))
        else:
            cells[-1][1].append(line)
    return [(number, cell) for number, lines in cells if (cell := "".join(lines)).strip()]


def exit_status(result: CellResult) -> int:
    """The exit status that tells of a result, as shells have it."""
    if result.ok:
        return 0
    if result.error is None:
        return 1
    return 130 if result.error.kind == "interrupt" else result.error.status


def render(diagnostic: Diagnostic) -> str:
    """A message with its source line and caret, coloured if standard error is a terminal that wants colours."""
    colours = sys.stderr.isatty() and "NO_COLOR" not in os.environ
    return mojo_compiler.render(diagnostic, "ansi" if colours else "plain")


def _print_error(text: str) -> None:
    sys.stdout.flush()
    print(text, file=sys.stderr)
