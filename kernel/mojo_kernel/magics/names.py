"""Magics about the session: its names, taking cells back, beginning anew, the magics themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import mojo_compiler

from mojo_kernel.magics import registry
from mojo_kernel.magics.registry import Cell, line

if TYPE_CHECKING:
    from mojo_compiler import NameInfo


@line("who")
def who(under_way: Cell, argument: str) -> None:
    """%who [type ...]: the names that cells defined; of variables with some types only if they are given."""
    found = _chosen(under_way, argument)
    print("   ".join(info.name for info in found) if found else "No names are defined.")


@line("whos")
def whos(under_way: Cell, argument: str) -> None:
    """%whos [type ...]: the names that cells defined, with their types, sizes and the cells they come from."""
    found = _chosen(under_way, argument)
    print(mojo_compiler.names_table(found) if found else "No names are defined.")


def _chosen(under_way: Cell, argument: str) -> list[NameInfo]:
    types = argument.split()
    return [i for i in under_way.session.tools.names() if not types or i.type.split(" ")[0] in types or i.kind in types]


@line("undo")
def undo(under_way: Cell, argument: str) -> None:
    """%undo: take back what the last cell that defined anything defined.

    What it printed, and what it changed in place, stays; so does the loss of the values it replaced.
    """
    undone = under_way.session.tools.undo()
    print(undone.text if undone is not None else "There is nothing to take back.")


@line("bugreport")
def bugreport(under_way: Cell, argument: str) -> None:
    """%bugreport [file]: save all that ran in this session, and what the compiler failed with, for a report."""
    path = Path(argument.strip() or "mojo-bug.mojo").expanduser()
    path.write_text(under_way.session.bug_report(), encoding="utf-8")
    print(f"Saved {path}")


@line("reset")
def reset(under_way: Cell, argument: str) -> None:
    """%reset: begin a new session: all names of Mojo are gone, without a question."""
    under_way.reset()


@line("lsmagic")
def lsmagic(under_way: Cell, argument: str) -> None:
    """%lsmagic: the magics there are."""
    found = registry.names()
    print("Line magics:", *(name for name in found if not name.startswith("%%")))
    print("Cell magics:", *(name for name in found if name.startswith("%%")))
    print("Also: !command runs a command of the system, name? tells what a name stands for.")
