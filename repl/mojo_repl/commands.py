"""Commands of the prompt: entries that begin with ``%``, as in notebooks, or with ``:``. No Mojo begins so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import mojo_compiler

if TYPE_CHECKING:
    from mojo_compiler import CellResult, Session

_ENTRY = re.compile(r"\s*[%:](?P<name>\w+)(?:\s+(?P<argument>.*))?$", re.DOTALL)


@dataclass(frozen=True)
class Dialogue:
    """What commands need: the session, and running an entry as the prompt does."""

    session: Session
    run: Callable[[str], CellResult]
    fail: Callable[[CellResult], None]


def is_command(entry: str) -> bool:
    """Whether an entry is a command."""
    found = _ENTRY.match(entry)
    return found is not None and found["name"] in COMMANDS


def code_of(entry: str) -> str:
    """The Mojo in an entry: all of it, or what a command is about."""
    if not is_command(entry):
        return entry
    found = _ENTRY.match(entry)
    assert found is not None
    return (found["argument"] or "") if found["name"] in ("time", "timeit") else ""


def run_command(prompt: Dialogue, entry: str) -> None:
    """Run a command; what is wrong with it is printed."""
    found = _ENTRY.match(entry)
    assert found is not None
    try:
        COMMANDS[found["name"]](prompt, (found["argument"] or "").strip())
    except (LookupError, OSError) as error:
        print(error.args[0] if isinstance(error, LookupError) else error)


def _time(prompt: Dialogue, code: str) -> None:
    """%time code: run code and tell the milliseconds of parsing, checking, LLVM and running it"""
    print(mojo_compiler.phases(prompt.run(code).timings))


def _timeit(prompt: Dialogue, code: str) -> None:
    """%timeit code: run code over and over and tell how long it takes"""
    measured = prompt.session.tools.measure(code)
    if measured.failure is not None:
        prompt.fail(measured.failure)
    else:
        print(measured.text)


def _who(prompt: Dialogue, _: str) -> None:
    """%whos: the names that entries defined, with their types and sizes"""
    names = prompt.session.tools.names()
    print(mojo_compiler.names_table(names) if names else "No names are defined.")


def _undo(prompt: Dialogue, _: str) -> None:
    """%undo: take back what the last entry that defined anything defined"""
    undone = prompt.session.tools.undo()
    print(undone.text if undone is not None else "There is nothing to take back.")


def _cd(prompt: Dialogue, folder: str) -> None:
    """%cd folder: make a folder the current one, where imports are looked for"""
    print(prompt.session.tools.change_directory(folder or "~"))


def _bug_report(prompt: Dialogue, file: str) -> None:
    """%bugreport [file]: save all that ran, and what the compiler failed with, for a report"""
    path = Path(file or "mojo-bug.mojo").expanduser()
    path.write_text(prompt.session.bug_report(), encoding="utf-8")
    print(f"Saved {path}")


def _listing(kind: str) -> Callable[[Dialogue, str], None]:
    def show(prompt: Dialogue, name: str) -> None:
        print(prompt.session.tools.listing(kind, name))

    show.__doc__ = f"%{kind} [name]: what became of the last entry, or of a function, beside its source lines"
    return show


def _help(prompt: Dialogue, _: str) -> None:
    """%help: this list"""
    for text in dict.fromkeys(command.__doc__ for command in COMMANDS.values()):
        print(f"  {text}")
    print("  exit, quit, Ctrl-D: leave")


COMMANDS: dict[str, Callable[[Dialogue, str], None]] = {
    "time": _time,
    "timeit": _timeit,
    "who": _who,
    "whos": _who,
    "undo": _undo,
    "cd": _cd,
    **{kind: _listing(kind) for kind in ("ir", "llvm", "asm")},
    "bugreport": _bug_report,
    "help": _help,
}
