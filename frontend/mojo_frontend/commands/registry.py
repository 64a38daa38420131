"""The table of commands, which notebooks call magics.

A command is a function with a docstring, registered under its name. A line command is given the entry under way and what follows
the name; a cell command also the rest of the entry.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module

from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError

LineCommand = Callable[[Entry, str], None]
CellCommand = Callable[[Entry, str, str], None]

LINES: dict[str, LineCommand] = {}
CELLS: dict[str, CellCommand] = {}
ABOUT_MOJO: set[str] = set()
"""The cell commands whose cells are Mojo."""

_MODULES = ("code", "configuration", "files", "messages", "names", "system")


def line(name: str) -> Callable[[LineCommand], LineCommand]:
    """Register a function as the line command ``%name``."""

    def register(function: LineCommand) -> LineCommand:
        LINES[name] = function
        return function

    return register


def cell(name: str, is_mojo: bool = False) -> Callable[[CellCommand], CellCommand]:
    """Register a function as the cell command ``%%name``, whose cells are Mojo but for their first lines, or are not."""

    def register(function: CellCommand) -> CellCommand:
        CELLS[name] = function
        if is_mojo:
            ABOUT_MOJO.add(name)
        return function

    return register


def load() -> None:
    """Fill the table; done when the first command is met, because nothing needs it before."""
    for module in _MODULES:
        import_module(f"mojo_frontend.commands.{module}")


def find_line(name: str) -> LineCommand:
    """The line command of a name. Raises `UsageError`."""
    load()
    if name not in LINES:
        other = f"; there is a cell magic %%{name}" if name in CELLS else ""
        raise UsageError(f"Line magic function `%{name}` not found{other}.")
    return LINES[name]


def find_cell(name: str) -> CellCommand:
    """The cell command of a name. Raises `UsageError`."""
    load()
    if name not in CELLS:
        other = f"; there is a line magic %{name}" if name in LINES else ""
        raise UsageError(f"Cell magic `%%{name}` not found{other}.")
    return CELLS[name]


def is_about_mojo(name: str) -> bool:
    """Whether the cells of a command are Mojo."""
    load()
    return name in ABOUT_MOJO


def names() -> list[str]:
    """All commands as they are written, those of a line first."""
    load()
    return [*(f"%{name}" for name in sorted(LINES)), *(f"%%{name}" for name in sorted(CELLS))]


def groups() -> list[tuple[str, list[str]]]:
    """The commands by what they are about, as they are written."""
    load()
    found: dict[str, list[str]] = {}
    for mark, table in (("%", LINES), ("%%", CELLS)):
        for name in sorted(table):
            found.setdefault(table[name].__module__.rpartition(".")[2], []).append(mark + name)
    return [(f"{module.capitalize()}:", found[module]) for module in _MODULES]


def help_text(name: str) -> str | None:
    """What ``%name?`` or ``%%name?`` tells; None if there is no such command."""
    load()
    plain = name.lstrip("%")
    tables: list[dict[str, LineCommand] | dict[str, CellCommand]] = [CELLS] if name.startswith("%%") else [LINES, CELLS]
    found = next((table[plain] for table in tables if plain in table), None)
    return inspect.getdoc(found) if found is not None else None


def summary(name: str) -> str:
    """The first line of what a command's help tells."""
    return (help_text(name) or "").partition("\n")[0].rstrip(".")


def run_in_shell(text: str) -> None:
    """Run a command of the system and show what it writes."""
    import_module("mojo_frontend.commands.system").run_command(text)
