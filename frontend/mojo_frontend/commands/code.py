"""Magics about running code: times, listings, files."""

from __future__ import annotations

import re
import runpy
import shlex
import sys
from pathlib import Path

import mojo_compiler

from mojo_frontend.cells import split_cells
from mojo_frontend.commands.registry import cell, line
from mojo_frontend.entry import Entry
from mojo_frontend.errors import UsageError
from mojo_frontend.formatting import format_text

_NUMBERED = re.compile(r"-(?P<option>[nr])[ \t]*(?P<value>\d+)(?:\s+|$)")
_MAIN = re.compile(r"^(?:fn|def) main\b", re.MULTILINE)


@cell("mojo", is_mojo=True)
def mojo(entry: Entry, argument: str, body: str) -> None:
    """%%mojo: the rest of the cell is Mojo, as it is without this line."""
    _without_argument("%%mojo", argument)
    entry.run(body)


@cell("python")
def python(entry: Entry, argument: str, body: str) -> None:
    """%%python: the rest of the cell is Python. It runs in ``__main__``; what it binds there Mojo cells see by name."""
    _without_argument("%%python", argument)
    lines = body.split("\n")
    first = next((i for i, text in enumerate(lines) if text.strip()), len(lines))
    entry.mojo("\n" * max(0, first - 1) + "%%python\n" + "\n".join(lines[first:]))


@line("time")
def time_line(entry: Entry, argument: str) -> None:
    """%time code: run code and tell the milliseconds of parsing, checking, LLVM and running it."""
    _timed(entry, entry.here + (argument or _missing("%time", "code to run")))


@cell("time", is_mojo=True)
def time_cell(entry: Entry, argument: str, body: str) -> None:
    """%%time: run the rest of the cell and tell the milliseconds of parsing, checking, LLVM and running it."""
    _without_argument("%%time", argument)
    _timed(entry, body)


def _timed(entry: Entry, code: str) -> None:
    before = entry.timings
    try:
        entry.run(code)
    finally:
        print(mojo_compiler.phases({phase: seconds - before.get(phase, 0) for phase, seconds in entry.timings.items()}))


@line("timeit")
def timeit_line(entry: Entry, argument: str) -> None:
    """%timeit [-n runs] [-r series] code: run code over and over and tell how long it takes.

    Without -n it runs as often as the clock needs. The value of the last expression counts as used; what is assigned is forgotten.
    """
    options, code = _numbers(argument)
    _measure(entry, entry.here + (code or _missing("%timeit", "code to run")), options)


@cell("timeit", is_mojo=True)
def timeit_cell(entry: Entry, argument: str, body: str) -> None:
    """%%timeit [-n runs] [-r series]: run the rest of the cell over and over and tell how long it takes."""
    options, rest = _numbers(argument)
    _without_argument("%%timeit", rest)
    _measure(entry, body, options)


def _numbers(argument: str) -> tuple[dict[str, int], str]:
    options: dict[str, int] = {}
    while (found := _NUMBERED.match(argument)) is not None:
        options[found["option"]] = int(found["value"])
        argument = argument[found.end() :]
    return options, argument


def _measure(entry: Entry, code: str, options: dict[str, int]) -> None:
    series = {"series": max(1, options["r"])} if "r" in options else {}
    measured = entry.session.tools.measure(code, entry.name, runs=options.get("n", 0), **series)
    if measured.failure is not None:
        entry.conclude(measured.failure)
    print(measured.text)


def _list(entry: Entry, kind: str, name: str) -> None:
    try:
        print(entry.session.tools.listing(kind, name))
    except LookupError as error:
        raise UsageError(str(error.args[0])) from None


def _add_listing(kind: str, what: str) -> None:
    def line_magic(entry: Entry, argument: str) -> None:
        _list(entry, kind, argument)

    def cell_magic(entry: Entry, argument: str, body: str) -> None:
        entry.run(body)
        _list(entry, kind, argument)

    line_magic.__doc__ = f"%{kind} [name]: show {what} of the last cell, or of a function or Struct.method, beside its source lines."
    cell_magic.__doc__ = f"%%{kind} [name]: run the rest of the cell, then show {what} of it, or of one of its functions."
    line(kind)(line_magic)
    cell(kind, is_mojo=True)(cell_magic)


_add_listing("ir", "the compiler's own representation")
_add_listing("llvm", "LLVM's representation, optimised,")
_add_listing("asm", "the machine code")


@line("format")
def format_line(entry: Entry, argument: str) -> None:
    """%format [code]: show code as it is usually written; without any, put the last cell where you type, written so."""
    if argument:
        print(formatted(entry, entry.here + argument).lstrip("\n"))
        return
    texts = entry.session.texts
    if not texts:
        raise UsageError("%format: no cell ran yet")
    entry.offer(formatted(entry, texts[-1].text.strip("\n")))


@cell("format", is_mojo=True)
def format_cell(entry: Entry, argument: str, body: str) -> None:
    """%%format: put the rest of the cell where you type, as it is usually written; it does not run."""
    _without_argument("%%format", argument)
    entry.offer(formatted(entry, body).strip("\n"))


def formatted(entry: Entry, code: str) -> str:
    """Code as it is usually written. Raises `UsageError` if its syntax is wrong."""
    made = format_text(entry.name, code, int(entry.settings["line_length"]))
    if made.diagnostics:
        raise UsageError("\n".join(map(mojo_compiler.render, made.diagnostics)))
    return made.text


@line("checks")
def checks(entry: Entry, word: str) -> None:
    """%checks [on | off | strict]: whether indices of containers are checked; what they are without a word."""
    try:
        print(entry.session.tools.checks(word.strip()))
    except LookupError as error:
        raise UsageError(f"%checks: {error.args[0]}") from None


@line("load")
def load(entry: Entry, argument: str) -> None:
    """%load file: put the text of a file into the cell."""
    text = _read(argument or _missing("%load", "a file"))
    entry.offer(f"# %load {argument}\n{text}")


@line("run")
def run(entry: Entry, argument: str) -> None:
    """%run file: run a file in this session: one of Mojo, whose `main` is called if it has one, or one of Python."""
    name, *arguments = shlex.split(argument) or [_missing("%run", "a file")]
    if name.endswith(".py"):
        _run_python(name, arguments)
        return
    text = _read(name)
    for number, cell_text in split_cells(text):
        entry.mojo("\n" * (number - 1) + cell_text, name)
    if _MAIN.search(text):
        entry.mojo("main()", name)


def _run_python(name: str, arguments: list[str]) -> None:
    before = sys.argv
    sys.argv = [name, *arguments]
    try:
        vars(sys.modules["__main__"]).update({n: v for n, v in runpy.run_path(name).items() if not n.startswith("__")})
    finally:
        sys.argv = before


def _read(name: str) -> str:
    return Path(name).expanduser().read_text(encoding="utf-8-sig")


def _without_argument(magic: str, argument: str) -> None:
    if argument:
        raise UsageError(f"{magic} takes no arguments")


def _missing(magic: str, what: str) -> str:
    raise UsageError(f"{magic} needs {what}")
