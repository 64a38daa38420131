"""``mojo-repl``: run Mojo text from a file, the command line or standard input, or ask for it at a prompt.

Start-up time is part of the interface: what only the prompt needs is imported only for the prompt.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import mojo_compiler
from mojo_compiler import SessionConfig
from mojo_frontend.settings.settings import Settings

from mojo_repl.progress import Progress
from mojo_repl.scripts import Report, Script, find_module, read, run_text

EMIT = ("ast", "ir", "llvm", "asm")
"""The texts that ``--emit`` can show."""

_WITH_VALUE = ("-D", "-I", "--bug-report", "--emit")
_PROGRAM = ("-c", "-m")
"""Options after whose value the program's own arguments begin."""

_EPILOG = """\
A FILE is either a program with a main function, or a sequence of cells separated by lines that start with "# %%",
which run in order in one session; - is standard input. What follows it is the program's. Without FILE, -c and -m, a terminal gets a prompt.

  mojo-repl run FILE ...                           the same as without "run"
  mojo-repl kernel install|uninstall|list|doctor   look after the entry of the Jupyter kernel in notebooks
  mojo-repl cache info|clear                       what is kept on disk to start faster
  mojo-repl explain [CODE ...]                     what an error means"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (default: that of the process).

    Returns the exit status: 0, 1, what the program exits with, or 130 after an interrupt.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_standard_streams()
    if given[:1] == ["run"]:
        given = given[1:]
    elif given and given[0] in _COMMANDS:
        command: Callable[[Sequence[str]], int] = import_module(_COMMANDS[given[0]]).main
        return command(given[1:])
    own, of_program = _split(given)
    options = _parser().parse_args(own)
    try:
        return _run(options, of_program)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _forget_output()
        return 1
    except mojo_compiler.WrongSetting as error:
        print(f"mojo-repl: error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        _forget_output()
        print(f"mojo-repl: error: {error.filename or 'standard output'}: {error.strerror}", file=sys.stderr)
        return 1


_COMMANDS = {"kernel": "mojo_repl.kernels", "cache": "mojo_repl.cache", "explain": "mojo_repl.explanations"}
"""Words that are no files, and the modules that know what to do."""


def _split(given: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The options with what is to run, and the program's arguments after it."""
    index = 0
    while index < len(given):
        word = given[index]
        if word.startswith(_PROGRAM) or not word.startswith("-") or word == "-":
            end = index + 1 + (word in _PROGRAM)
            return given[:end], given[end:]
        index += 1 + (word in _WITH_VALUE)
    return given, []


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mojo-repl",
        description="Run Mojo (the language of 2023) from a file, the command line or a prompt.",
        epilog=_EPILOG,
        usage="mojo-repl [option ...] [FILE | -c CODE | -m MODULE] [argument ...]",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    define = "define a name for sys.param_env"
    parser.add_argument("-D", dest="definitions", metavar="NAME[=VALUE]", type=_definition, action="append", default=[], help=define)
    folder = "look there too for modules that are not beside the file"
    parser.add_argument("-I", dest="folders", metavar="FOLDER", type=Path, action="append", default=[], help=folder)
    report = "save there what ran, with its modules, and what the compiler failed with"
    parser.add_argument("--bug-report", metavar="FILE", type=Path, help=report)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("file", nargs="?", metavar="FILE", help="the file to run; - is standard input")
    what.add_argument("-c", dest="command", metavar="CODE", help="run this text as one cell")
    what.add_argument("-m", dest="module", metavar="MODULE", help="run a module of the search path, of a package its __main__.mojo")
    parser.add_argument("-i", dest="stays", action="store_true", help="go on at the prompt afterwards, with all names there")
    parser.add_argument("-q", dest="quiet", action="store_true", help="begin the prompt without a greeting")
    parser.add_argument("--vi", action="store_true", help="edit with the keys of vi")
    parser.add_argument("--no-startup", action="store_true", help="begin the prompt without running the user's startup files")
    parser.add_argument("--emit", choices=EMIT, help="show what the compiler made of each cell; its output goes to standard error")
    parser.add_argument("--time", action="store_true", help="show how long each phase took, on standard error")
    parser.add_argument("--version", action="store_true", help="tell the versions of this, of LLVM and of Python")
    return parser


def _definition(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _run(options: argparse.Namespace, of_program: Sequence[str]) -> int:
    """Do what the options say."""
    if options.version:
        return _show_version()
    settings = Settings(({"editing_mode": "vi"} if options.vi else {}) | ({"startup": "off"} if options.no_startup else {}))
    if settings.problems:
        print(*(f"mojo-repl: error: {problem}" for problem in settings.problems), sep="\n", file=sys.stderr)
        return 1
    report = Report(emit=options.emit, time=options.time)
    config = SessionConfig(
        definitions=dict(options.definitions),
        search_path=tuple(options.folders),
        bug_report=options.bug_report,
        environment=settings.environment(),
        progress=Progress.on_terminal(),
    )
    text = _text(options, config)
    if text is None:
        return 1
    if text.is_prompt:
        from mojo_repl.prompt import Prompt

        return Prompt(report, config, settings, quiet=options.quiet).run()
    config = config.changed(arguments=(text.name, *of_program))
    if not options.stays:
        return run_text(text, report, config)
    from mojo_repl.prompt import Prompt

    return Prompt(report, config.changed(directory=text.folder), settings, quiet=options.quiet).run(text)


def _text(options: argparse.Namespace, config: SessionConfig) -> Script | None:
    """What is to run; None if it cannot be read, which is told."""
    if options.command is not None:
        return Script("-c", options.command)
    if options.module is not None:
        found = find_module(options.module, config)
        if found is None:
            print(f"mojo-repl: error: no module named '{options.module}'", file=sys.stderr)
        return read(str(found)) if found is not None else None
    if options.file is None and sys.stdin.isatty():
        return Script("", "")
    return read(options.file or "-")


def _show_version() -> int:
    from importlib.metadata import version

    print(f"mojo-repl {version('mojo-playground')} (llvmlite {version('llvmlite')}, Python {sys.version.partition(' ')[0]})")
    return 0


def _open_standard_streams() -> None:
    """Give closed standard streams something that takes and holds nothing: the first file opened would stand in for them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))  # noqa: SIM115


def _forget_output() -> None:
    """Keep the interpreter from complaining at exit that nobody reads its output."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
