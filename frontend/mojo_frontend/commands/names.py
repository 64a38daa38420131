"""Magics about the session: its names, taking cells back, beginning anew, the magics themselves."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import mojo_compiler

from mojo_frontend.commands import registry
from mojo_frontend.commands.registry import line
from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError
from mojo_frontend.tables import table

if TYPE_CHECKING:
    from mojo_compiler import NameInfo

_ALL = 1 << 62
_LINE, _HEADING = 100, 15


@line("who")
def who(entry: Entry, argument: str) -> None:
    """%who [type ...]: the names that cells defined; of variables with some types only if they are given."""
    found = _chosen(entry, argument)
    print("   ".join(info.name for info in found) if found else "No names are defined.")


@line("whos")
def whos(entry: Entry, argument: str) -> None:
    """%whos [type ...]: the names that cells defined, with their types, sizes and the cells they come from."""
    found = _chosen(entry, argument)
    print(mojo_compiler.names_table(found) if found else "No names are defined.")


def _chosen(entry: Entry, argument: str) -> list[NameInfo]:
    types = argument.split()
    return [i for i in entry.session.tools.names() if not types or i.type.split(" ")[0] in types or i.kind in types]


@line("undo")
def undo(entry: Entry, argument: str) -> None:
    """%undo: take back what the last cell that defined anything defined.

    What it printed, and what it changed in place, stays; so does the loss of the values it replaced.
    """
    undone = entry.session.tools.undo()
    print(undone.text if undone is not None else "There is nothing to take back.")


@line("bugreport")
def bugreport(entry: Entry, argument: str) -> None:
    """%bugreport [file]: save all that ran in this session, and what the compiler failed with, for a report."""
    path = Path(argument.strip() or "mojo-bug.mojo").expanduser()
    path.write_text(entry.session.bug_report(), encoding="utf-8")
    print(f"Saved {path}")


@line("reset")
def reset(entry: Entry, argument: str) -> None:
    """%reset: begin a new session: all names of Mojo are gone, without a question."""
    entry.reset()


@line("lsmagic")
def lsmagic(entry: Entry, argument: str) -> None:
    """%lsmagic: the magics there are."""
    found = registry.names()
    print("Line magics:", *(name for name in found if not name.startswith("%%")))
    print("Cell magics:", *(name for name in found if name.startswith("%%")))
    print("Also: !command runs a command of the system, name? tells what a name stands for.")


@line("help")
def help_(entry: Entry, argument: str) -> None:
    """%help: the commands, by what they are about; %help name: what is known of a name."""
    if argument:
        entry.run(f"{argument}?")
        return
    for heading, names in registry.groups():
        print(fill(" ".join(names), _LINE, initial_indent=f"{heading:{_HEADING}}", subsequent_indent=" " * _HEADING))
    print("%name? tells what a command does, name? what a name stands for, name?? with its source; !command runs one of the system.")


@line("autoreload")
def autoreload(entry: Entry, argument: str) -> None:
    """%autoreload [on | off]: whether modules are read again when their files have changed; without a word, tell."""
    if argument not in ("", "on", "off"):
        raise UsageError("%autoreload takes on or off")
    if argument:
        entry.session.follows_files = argument == "on"
    print(f"Modules are {'' if entry.session.follows_files else 'not '}read again when their files have changed.")


@line("type")
def type_(entry: Entry, argument: str) -> None:
    """%type expression: the type of an expression, which is not run."""
    if not argument:
        raise UsageError("%type needs an expression")
    found = entry.session.type_of(argument)
    if found is None:
        raise UsageError(f"the type of '{argument}' is not known")
    print(found)


@line("show")
def show(entry: Entry, argument: str) -> None:
    """%show [expression]: the whole of a value, by default of the last one that was shown."""
    expression = f"({argument or '_'})"
    rows = f"{expression}._repr_rows_({_ALL})"
    has_rows = entry.session.type_of(rows) == "String"
    result = entry.session.run(rows if has_rows else expression, entry.name)
    entry.conclude(result)
    if result.value is not None:
        text = result.value.plain
        print((table(text) if has_rows else "") or text)


@line("doc")
def doc(entry: Entry, argument: str) -> None:
    """%doc module: the names that a module has; %doc name: what is known of a name."""
    names = entry.session.module_names(argument) if argument else None
    if names is None:
        entry.run(f"{argument}?")
        return
    for name, detail in names.items():
        print(f"{name}   {detail}")
