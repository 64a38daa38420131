"""Running texts without a prompt, and telling on standard error what became of them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import mojo_compiler
from mojo_frontend.cells import split_cells

if TYPE_CHECKING:
    from mojo_compiler import CellResult, Diagnostic, Session, SessionConfig, Source

SUFFIXES = (".mojo", ".🔥")
"""How files of Mojo end."""

_COMMAND = re.compile(r"^[ \t]*[%!?]|\?[ \t]*$", re.MULTILINE)
"""What only a cell with commands has outside of long strings and brackets."""

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

    def run_cell(self, session: Session, cell: str | Source, name: str | None = None, keep: str = "") -> CellResult:
        """Run a cell, which messages call `name`; its output ends with the line about an error nobody caught (language.md E7)."""
        with self.output():
            result = session.run(cell, name, keep=keep) if isinstance(cell, str) else session.run_source(cell)
            if result.error is not None and result.error.line:
                print(result.error.line)
        return result

    def show(self, result: CellResult, closing: str = "") -> None:
        """Write the messages of a run, `closing` or the result's own end of them if it did not compile, and what else was asked for."""
        sys.stdout.flush()
        for diagnostic in result.diagnostics:
            print_error(render(diagnostic))
        if not result.ok and result.error is None and (last := closing or result.closing):
            print_error(last)
        if result.error is not None and result.error.diagnostic is not None:
            print_error(render(result.error.diagnostic))
        if result.error is not None and result.error.traceback:
            print_error(result.error.traceback.removesuffix("\n"))
        if self.emit is not None and self.emit in result.emit:
            print(result.emit[self.emit])
        if self.time:
            print_error(mojo_compiler.phases(result.timings))


class SessionHolder(Protocol):
    """Who has the session in which cells run."""

    @property
    def session(self) -> Session:
        """The session."""

    def reset(self) -> None:
        """Begin a new session."""


class _OwnSession:
    """A session for the cells of a text."""

    def __init__(self, config: SessionConfig) -> None:
        self._config = config
        self.session = mojo_compiler.Session(config)

    def reset(self) -> None:
        """Begin a new session."""
        self.session.close()
        self.session = mojo_compiler.Session(self._config)


class Outcome(NamedTuple):
    """What became of a cell: the exit status that tells of it, and whether it is the last one."""

    status: int
    stops: bool


class Script:
    """What is to run: a `name`, which is ``-`` for standard input and ``-c`` for the command line, and its text. Without a name it is yet
    to be asked for.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text

    @property
    def is_prompt(self) -> bool:
        """Whether the user is to be asked."""
        return not self.name

    @property
    def is_file(self) -> bool:
        """Whether it has a place among the user's files."""
        return self.name not in ("", "-", "-c")

    @property
    def folder(self) -> Path | None:
        """Where its modules stand; None for the working folder."""
        return Path(self.name).resolve().parent if self.is_file else None

    @property
    def is_program(self) -> bool:
        """Whether it is a file that defines a ``main`` function at its top level (language.md G22)."""
        words = (re.split(r"[ (\[]+", line) for line in self.text.split("\n") if line.startswith(("fn ", "def ")))
        return self.is_file and any(word[1:2] == ["main"] for word in words)

    def cells(self) -> list[str | Source]:
        """Its cells; messages about those of a file name it and its lines."""
        if self.is_file:
            return list(cells_of(self.name, self.text))
        return [self.text] if self.name == "-c" else [cell for _, cell in split_cells(self.text)]


def read(name: str) -> Script | None:
    """The text of a file, or of standard input; None if it cannot be read, which is told."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return Script(name, data.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else f"not UTF-8 text: {error.reason} at byte {error.start}"
        print_error(f"mojo-repl: error: cannot read '{name}': {reason}")
        return None


def find_module(name: str, config: SessionConfig, of_package: str = "__main__") -> Path | None:
    """The file of a module of the working folder, of the session's folders or of ``MOJO_PATH``; of a package that of its ``__main__``, or
    of another module in it.
    """
    more = filter(None, config.environment.get("MOJO_PATH", "").split(os.pathsep))
    for folder in (Path(), *config.search_path, *map(Path, more)):
        stem = folder.joinpath(*name.split("."))
        files = (stem / f"{of_package}{suffix}" for suffix in SUFFIXES), (stem.with_name(stem.name + suffix) for suffix in SUFFIXES)
        if (found := next((file for group in files for file in group if file.is_file()), None)) is not None:
            return found
    return None


def run_text(text: Script, report: Report, config: SessionConfig) -> int:
    """Run a program or cells in a session of their own. Returns the exit status."""
    cells = text.cells()
    if len(cells) == 1 and text.is_program:
        return run_program(text.name, text.text, report, config)
    holder = _OwnSession(config.changed(directory=text.folder, python_names={"input": input}) if text.is_file else config)
    try:
        return run_cells(cells, report, holder)
    finally:
        holder.session.close()


def run_cells(cells: Iterable[str | Source], report: Report, holder: SessionHolder) -> int:
    """Run cells in order, and the commands in them.

    A raise ends its cell only (language.md E7); a cell that does not compile, faults, exits, is interrupted or misuses a command is the
    last one. Returns the exit status: 0 if every cell ran to its end, what `sys.exit` was given, 130 after an interrupt, otherwise 1.
    """
    status = 0
    for number, cell in enumerate(cells, 1):
        outcome = _run_cell(cell, number, report, holder)
        status = outcome.status or status
        if outcome.stops:
            break
    return status


def _run_cell(cell: str | Source, number: int, report: Report, holder: SessionHolder) -> Outcome:
    if _COMMAND.search(cell if isinstance(cell, str) else cell.text):
        run: Callable[..., Outcome] = import_module("mojo_repl.script_entries").run_with_commands
        return run(holder, report, cell, number)
    result = report.run_cell(holder.session, cell)
    report.show(result)
    return outcome_of(result)


def outcome_of(result: CellResult) -> Outcome:
    """What a result means for the cells after it."""
    return Outcome(exit_status(result), not result.ok and (result.error is None or result.error.kind != "error"))


def run_program(name: str, text: str, report: Report, config: SessionConfig) -> int:
    """Check the definitions of a program and call its ``main``. Returns the exit status."""
    with report.output():
        result = mojo_compiler.run_file(name, text, config)
    report.show(result, PROGRAM_FAILED)
    return exit_status(result)


def cells_of(name: str, text: str) -> list[Source]:
    """The cells of a file as sources: messages name the file and its lines."""
    return [mojo_compiler.Source(name, cell, "file", first_line=line) for line, cell in split_cells(text)]


def exit_status(result: CellResult) -> int:
    """The exit status that tells of a result, as shells have it."""
    if result.ok:
        return 0
    if result.error is None:
        return 1
    return 130 if result.error.kind == "interrupt" else result.error.status


def render(diagnostic: Diagnostic) -> str:
    """A message with its source line and caret, coloured if standard error is a terminal that wants colours."""
    return mojo_compiler.render(diagnostic, "ansi" if _has_colours() else "plain")


def print_dim(text: str) -> None:
    """Write a line on standard error that does not ask for attention."""
    print_error(f"\x1b[2m{text}\x1b[0m" if _has_colours() else text)


def _has_colours() -> bool:
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def print_error(text: str) -> None:
    """Write a line on standard error, behind what was printed before."""
    sys.stdout.flush()
    print(text, file=sys.stderr)
