"""Golden cases: Mojo files that say in comments what they print and which messages they get.

An annotation stands alone on its line, or behind code; it speaks of the nearest line of code at or above it.

``# CHECK: text``        the next line of standard output, exactly (nothing after the colon: an empty line)
``# ERROR: message``     the line gets this error; a case gets the errors it names and no others
``# ERROR[5]: message``  ... at column 5; ``[7:5]`` names line 7 of the cell, ``[*]`` any place, also outside the case
``# WARNING: message``   likewise: a warning that the case does not name fails it
``# NOTE: message``      some message has this note, here
``# RUNERROR: text``     the cell's code ends with this error (language.md E7); a program prints it first (E8)
``# TRACE: 2:3 1:7``     where that error was raised and by which calls it came, innermost first: cells and their lines
``# VALUE: text``        what the cell shows for its last expression
``# PROGRAM``            the file is a program with a ``main``, not a sequence of cells (language.md G22)

A line that starts with ``# %%`` begins the next cell of the same session; ``# %% id=a`` runs it under a front end's cell id.
Modules that cases import stand in a folder ``imports`` beside them.
"""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import mojo_compiler
import pytest
from mojo_compiler import CellResult, Diagnostic, Session, SessionConfig

TESTS = Path(__file__).parent

_ANNOTATION = re.compile(
    r"(?P<code>.*?)#\s*(?P<kind>CHECK|RUNERROR|TRACE|ERROR|WARNING|NOTE|VALUE)(?:\[(?P<place>[^]]*)\])?:(?: (?P<text>.*))?$"
)
_MARK = re.compile(r"#\s*%%(?:.*\bid=(?P<id>\S+))?")
_PROGRAM = "# PROGRAM"
_UNHANDLED = "Unhandled exception caught during execution: "


@dataclass(frozen=True)
class Place:
    """Where a message is: the number of the cell, line and column, all from 1. None means: wherever it is."""

    cell: int | None
    line: int | None
    column: int | None

    def admits(self, other: Place) -> bool:
        """Whether the other place is this one, as far as this one is known."""
        pairs = ((self.cell, other.cell), (self.line, other.line), (self.column, other.column))
        return all(mine is None or mine == theirs for mine, theirs in pairs)

    def __str__(self) -> str:
        return ":".join("?" if part is None else str(part) for part in (self.cell, self.line, self.column))


@dataclass(frozen=True)
class Message:
    """A message that a case expects or got."""

    severity: str
    place: Place
    text: str

    def __str__(self) -> str:
        return f"  {self.place}: {self.severity}: {self.text}"


@dataclass
class Cell:
    """A cell of a case: its text with all comments, and what is expected of it.

    `start` is the line of the file that it begins on, from 0; `annotations` are the lines of the file that say what is
    expected, those of its messages in their order.
    """

    number: int
    id: str | None
    start: int = 0
    lines: list[str] = field(default_factory=list)
    output: list[str] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    run_error: str | None = None
    trace: str | None = None
    value: str | None = None
    annotations: list[tuple[str, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the session is given."""
        return "\n".join(self.lines) + "\n"


@dataclass(frozen=True)
class Outcome:
    """What running a cell gave."""

    output: list[str]
    messages: list[Message]
    run_error: str | None
    trace: str
    value: str | None


def is_case(path: Path) -> bool:
    """Whether a file is a case, and not a module that cases import."""
    return path.suffix == ".mojo" and "imports" not in path.relative_to(TESTS).parts


def parse_case(text: str) -> list[Cell]:
    """Split a case into cells and read their annotations."""
    cells = [Cell(1, None)]
    code_line = 0
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        if mark := _MARK.match(line):
            cells.append(Cell(len(cells) + 1, mark["id"], number + 1))
            code_line = 0
            continue
        cell = cells[-1]
        cell.lines.append(line)
        found = _ANNOTATION.match(line)
        if found is None or found["code"].strip():
            code_line = len(cell.lines)
        if found is not None:
            cell.annotations.append((found["kind"], number))
            _expect(cell, code_line, found)
    return cells


def _expect(cell: Cell, code_line: int, found: re.Match[str]) -> None:
    text = found["text"] or ""
    match found["kind"]:
        case "CHECK":
            cell.output.append(text)
        case "RUNERROR":
            cell.run_error = text
        case "TRACE":
            cell.trace = text
        case "VALUE":
            cell.value = text
        case severity:
            place = _place(cell.number, code_line, found["place"])
            cell.messages.append(Message(severity.lower(), place, text))


def _place(cell: int, code_line: int, written: str | None) -> Place:
    if written is None:
        return Place(cell, code_line, None)
    if written == "*":
        return Place(None, None, None)
    line, _, column = written.rpartition(":")
    return Place(cell, int(line) if line else code_line, int(column))


def check_case(path: Path, search_path: tuple[Path, ...] = ()) -> None:
    """Run a case and fail with a description of all that differs; programs look into the `search_path`."""
    problems = run_case(path, search_path)[2]
    if problems:
        pytest.fail("\n".join([str(path), *problems]), pytrace=False)


def run_case(path: Path, search_path: tuple[Path, ...] = ()) -> tuple[list[Cell], list[Outcome], list[str]]:
    """Run a case in a session of its own: its cells, what they gave, and a description of all that differs."""
    text = path.read_text(encoding="utf-8")
    cells = parse_case(text)
    is_program = any(line.startswith(_PROGRAM) for line in text.split("\n"))
    outcomes = [_run_program(path, text, search_path)] if is_program else list(_run_cells(path, cells))
    expected = [message for cell in cells for message in cell.messages]
    got = [message for outcome in outcomes for message in outcome.messages]
    problems = compare_messages(expected, got)
    for cell, outcome in zip(cells, outcomes, strict=True):
        problems += _compare_run(cell, outcome)
    return cells, outcomes, problems


def _run_cells(path: Path, cells: list[Cell]) -> Iterator[Outcome]:
    imports = path.parent / "imports"
    session = Session(SessionConfig(directory=imports if imports.is_dir() else path.parent))
    names = {f"Expression [{cell.number}]": cell.number for cell in cells}
    try:
        for name, cell in zip(names, cells, strict=True):
            with redirect_stdout(io.StringIO()) as output:
                result = session.run(cell.text, name, cell.id)
            yield _outcome(output.getvalue(), result, names)
    finally:
        session.close()


def _run_program(path: Path, text: str, search_path: tuple[Path, ...]) -> Outcome:
    with redirect_stdout(io.StringIO()) as output:
        result = mojo_compiler.run_file(path, text, SessionConfig(search_path=search_path))
    printed = output.getvalue()
    if result.error is not None:
        printed = printed.removesuffix(f"{_UNHANDLED}{result.error.message}\n")
    return _outcome(printed, result, {str(path): 1})


def _outcome(output: str, result: CellResult, names: dict[str, int]) -> Outcome:
    lines = output.removesuffix("\n").split("\n") if output else []
    error = result.error.message if result.error is not None else None
    value = result.value.text if result.value is not None else None
    return Outcome(lines, list(messages(result.diagnostics, names)), error, _trace(result, names), value)


def _trace(result: CellResult, names: dict[str, int]) -> str:
    if result.error is None or result.error.diagnostic is None:
        return ""
    told = [message.place for message in messages([result.error.diagnostic], names)]
    return " ".join(f"{place.cell}:{place.line}" for place in told)


def messages(diagnostics: Iterable[Diagnostic], cells: dict[str, int]) -> Iterator[Message]:
    """The messages and their notes, one after the other. `cells` numbers the sources of the case by name."""
    for diagnostic in diagnostics:
        cell = cells.get(diagnostic.span.source.name)
        place = Place(cell, *diagnostic.span.position)
        yield Message(diagnostic.severity.value, place, diagnostic.message)
        yield from messages(diagnostic.notes, cells)


def _compare_run(cell: Cell, outcome: Outcome) -> list[str]:
    """Compare what a cell printed and how it ended."""
    problems: list[str] = []
    if outcome.output != cell.output:
        problems.append(f"cell {cell.number} does not print what it should (-) but this (+):")
        problems += difflib.ndiff(cell.output, outcome.output)
    if outcome.run_error != cell.run_error:
        problems.append(f"cell {cell.number} ends with the error {outcome.run_error!r}, not {cell.run_error!r}")
    if cell.trace is not None and outcome.trace != cell.trace:
        problems.append(f"cell {cell.number} has the trace {outcome.trace!r}, not {cell.trace!r}")
    if cell.value is not None and outcome.value != cell.value:
        problems.append(f"cell {cell.number} shows {outcome.value!r}, not {cell.value!r}")
    return problems


def match_messages(expected: list[Message], got: list[Message]) -> tuple[list[Message], list[Message]]:
    """The messages that are missing, and those that nobody expected, notes included. The most precise are looked for first."""
    left = list(got)
    missing: list[Message] = []
    for message in sorted(expected, key=lambda m: m.place.column is None):
        match = next((g for g in left if _fits(message, g)), None)
        if match is None:
            missing.append(message)
        else:
            left.remove(match)
    return missing, left


def compare_messages(expected: list[Message], got: list[Message]) -> list[str]:
    """Describe the messages that are missing and those that nobody expected."""
    missing, left = match_messages(expected, got)
    surplus = [message for message in left if message.severity != "note"]
    problems: list[str] = []
    if missing:
        problems += ["expected and missing (cell:line:column):", *map(str, missing)]
    if surplus:
        problems += ["not expected (cell:line:column):", *map(str, surplus)]
    if missing and len(left) > len(surplus):
        problems += ["also there:", *(str(message) for message in left if message not in surplus)]
    return problems


def _fits(expected: Message, got: Message) -> bool:
    return expected.severity == got.severity and expected.text == got.text and expected.place.admits(got.place)
