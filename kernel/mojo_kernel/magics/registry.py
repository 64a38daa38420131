"""The table of magic commands.

A magic is a function with a docstring, registered under its name. A line magic is given the cell under way and what follows the
name; a cell magic also the rest of the cell.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from IPython.core.error import UsageError

if TYPE_CHECKING:
    from mojo_compiler import CellResult, DisplayValue, Session


class Cell(Protocol):
    """The cell under way, as magics see it. What a magic raises is the error of the cell."""

    name: str
    """What messages call the cell."""
    here: str
    """As many line ends as there are lines of the cell before the magic: code that comes after them is told of by its line."""

    @property
    def session(self) -> Session:
        """The session that runs the cells."""

    def mojo(self, text: str, name: str | None = None) -> CellResult:
        """Run Mojo, showing the warnings and the value. Raises `CellFailed`."""

    def run(self, code: str) -> None:
        """Run code that may have magics in it."""

    def show(self, value: DisplayValue) -> None:
        """Show a value as that of the cell."""

    def add_payload(self, payload: dict[str, object]) -> None:
        """Ask the front end for something when the cell has ended."""

    def reset(self) -> None:
        """Begin a new session."""

    @property
    def timings(self) -> dict[str, float]:
        """The seconds that Mojo took in this cell until now, by phase."""


LineMagic = Callable[[Cell, str], None]
CellMagic = Callable[[Cell, str, str], None]

LINES: dict[str, LineMagic] = {}
CELLS: dict[str, CellMagic] = {}

_MODULES = ("code", "names", "system")


def line(name: str) -> Callable[[LineMagic], LineMagic]:
    """Register a function as the line magic ``%name``."""

    def register(function: LineMagic) -> LineMagic:
        LINES[name] = function
        return function

    return register


def cell(name: str) -> Callable[[CellMagic], CellMagic]:
    """Register a function as the cell magic ``%%name``."""

    def register(function: CellMagic) -> CellMagic:
        CELLS[name] = function
        return function

    return register


def load() -> None:
    """Fill the table; done when the first magic is met, because nothing needs it before."""
    for module in _MODULES:
        import_module(f"mojo_kernel.magics.{module}")


def find_line(name: str) -> LineMagic:
    """The line magic of a name. Raises `UsageError`."""
    load()
    if name not in LINES:
        other = f"; there is a cell magic %%{name}" if name in CELLS else ""
        raise UsageError(f"Line magic function `%{name}` not found{other}.")
    return LINES[name]


def find_cell(name: str) -> CellMagic:
    """The cell magic of a name. Raises `UsageError`."""
    load()
    if name not in CELLS:
        other = f"; there is a line magic %{name}" if name in LINES else ""
        raise UsageError(f"Cell magic `%%{name}` not found{other}.")
    return CELLS[name]


def names() -> list[str]:
    """All magics as they are written, line magics first."""
    load()
    return [*(f"%{name}" for name in sorted(LINES)), *(f"%%{name}" for name in sorted(CELLS))]


def help_text(name: str) -> str | None:
    """What ``%name?`` or ``%%name?`` tells; None if there is no such magic."""
    load()
    plain = name.lstrip("%")
    tables: list[dict[str, LineMagic] | dict[str, CellMagic]] = [CELLS] if name.startswith("%%") else [LINES, CELLS]
    found = next((table[plain] for table in tables if plain in table), None)
    return inspect.getdoc(found) if found is not None else None
