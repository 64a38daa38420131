"""The command line as data: the commands there are, and the options of the one that runs programs.

Help, completion of shells and the manual page are made from it.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

EMIT = ("ast", "ir", "llvm", "asm")
"""The texts that ``--emit`` can show."""

_WITH_VALUE = ("-D", "-I", "--bug-report", "--emit")
_PROGRAM = ("-c", "-m")
"""Options after whose value the program's own arguments begin."""


class Command:
    """A word that is no file: what may follow it, what it is for, and the name of its module, which has its `parser` and its `main`."""

    def __init__(self, name: str, usage: str, about: str, module: str = "") -> None:
        self.name, self.usage, self.about = name, usage, about
        self._module = module

    @property
    def has_options(self) -> bool:
        """Whether its options are others than those without a command."""
        return bool(self._module)

    def load(self) -> ModuleType:
        """Its module."""
        return import_module(f"mojo_repl.{self._module}")

    def parser(self) -> argparse.ArgumentParser:
        """Its options."""
        made: argparse.ArgumentParser = self.load().parser() if self.has_options else parser()
        return made


COMMANDS = (
    Command("run", "FILE ...", 'the same as without "run"'),
    Command("format", "PATH ...", "format files and notebooks of Mojo", "formatting"),
    Command("doc", "FILE|MODULE", "what a module declares, and its docstrings", "documentation"),
    Command("kernel", "install|uninstall|list|doctor", "look after the entry of the Jupyter kernel in notebooks", "kernels"),
    Command("cache", "info|clear", "what is kept on disk to start faster", "cache"),
    Command("explain", "[CODE ...]", "what an error means", "explanations"),
    Command("completion", "bash|zsh|fish", "a script that completes this command in a shell", "completion"),
)

_TEXT = """\
A FILE is either a program with a main function, or a sequence of cells separated by lines that start with "# %%",
which run in order in one session; - is standard input. What follows it is the program's.
Without FILE, -c and -m, a terminal gets a prompt."""


def find_command(name: str) -> Command | None:
    """The command of a name."""
    return next((command for command in COMMANDS if command.name == name), None)


def split(given: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The options with what is to run, and the program's arguments after it."""
    index = 0
    while index < len(given):
        word = given[index]
        if word.startswith(_PROGRAM) or not word.startswith("-") or word == "-":
            end = index + 1 + (word in _PROGRAM)
            return given[:end], given[end:]
        index += 1 + (word in _WITH_VALUE)
    return given, []


def parser() -> argparse.ArgumentParser:
    """The options without a command."""
    width = max(len(f"{command.name} {command.usage}") for command in COMMANDS)
    rows = (f"  mojo-repl {f'{command.name} {command.usage}':{width}}   {command.about}" for command in COMMANDS)
    made = argparse.ArgumentParser(
        prog="mojo-repl",
        description="Run Mojo (the language of 2023) from a file, the command line or a prompt.",
        epilog="\n".join((_TEXT, "", *rows)),
        usage="mojo-repl [option ...] [FILE | -c CODE | -m MODULE] [argument ...]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    define = "define a name for sys.param_env"
    made.add_argument("-D", dest="definitions", metavar="NAME[=VALUE]", type=_definition, action="append", default=[], help=define)
    folder = "look there too for modules that are not beside the file"
    made.add_argument("-I", dest="folders", metavar="FOLDER", type=Path, action="append", default=[], help=folder)
    report = "save there what ran, with its modules, and what the compiler failed with"
    made.add_argument("--bug-report", metavar="FILE", type=Path, help=report)
    what = made.add_mutually_exclusive_group()
    what.add_argument("file", nargs="?", metavar="FILE", help="the file to run; - is standard input")
    what.add_argument("-c", dest="command", metavar="CODE", help="run this text as one cell")
    what.add_argument("-m", dest="module", metavar="MODULE", help="run a module of the search path, of a package its __main__.mojo")
    made.add_argument("-i", dest="stays", action="store_true", help="go on at the prompt afterwards, with all names there")
    made.add_argument("-q", dest="quiet", action="store_true", help="begin the prompt without a greeting")
    made.add_argument("--vi", action="store_true", help="edit with the keys of vi")
    made.add_argument("--no-startup", action="store_true", help="begin the prompt without running the user's startup files")
    made.add_argument("--emit", choices=EMIT, help="show what the compiler made of each cell; its output goes to standard error")
    made.add_argument("--time", action="store_true", help="show how long each phase took, on standard error")
    made.add_argument("--version", action="store_true", help="tell the versions of this, of LLVM and of Python")
    return made


def _definition(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value
