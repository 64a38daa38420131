"""``mojo-repl``: run Mojo text from a file, the command line or standard input, or ask for it at a prompt.

Start-up time is part of the interface: what only the prompt needs is imported only for the prompt.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from mojo_compiler import SessionConfig

from mojo_repl.scripts import Report, cells_of, run_cells, run_program, split_cells

EMIT = ("ast", "ir", "llvm", "asm")
"""The texts that ``--emit`` can show."""

_EPILOG = """\
A FILE is either a program with a main function, or a sequence of cells separated by lines that start with "# %%",
which run in order in one session. Without FILE and -c, a terminal gets a prompt.
"mojo-repl kernel install|list|doctor" looks after the entry of the Jupyter kernel in notebooks,
"mojo-repl explain CODE" tells what an error means."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (default: that of the process).

    Returns the exit status: 0, 1, what the program exits with, or 130 after an interrupt.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["kernel"]:
        from mojo_repl import kernels

        return kernels.main(given[1:])
    if given[:1] == ["explain"]:
        return _explain(given[1:])
    options = _parser().parse_args(given)
    report = Report(emit=options.emit, time=options.time)
    config = SessionConfig(definitions=dict(options.definitions), search_path=tuple(options.folders), bug_report=options.bug_report)
    try:
        if options.command is not None:
            return run_cells([options.command], report, config)
        if options.file is not None:
            return _run_file(options.file, report, config.changed(arguments=(options.file, *_after_file(given, options))))
        if sys.stdin.isatty():
            from mojo_repl.prompt import Prompt

            return Prompt(report, config).run()
        return _run_file("-", report, config)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _forget_output()
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mojo-repl",
        description="Run Mojo (the language of 2023) from a file, the command line or a prompt.",
        epilog=_EPILOG,
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
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="...", help="what sys.argv tells the file after its name")
    parser.add_argument("--emit", choices=EMIT, help="show what the compiler made of each cell; its output goes to standard error")
    parser.add_argument("--time", action="store_true", help="show how long each phase took, on standard error")
    return parser


def _explain(codes: Sequence[str]) -> int:
    """Show the pages of the error index; without a code, which there are."""
    from mojo_compiler import explain, explained

    try:
        print("\n\n".join(map(explain, codes)) if codes else "\n".join(explained()))
    except LookupError as error:
        print(f"mojo-repl: error: {error.args[0]}", file=sys.stderr)
        return 1
    return 0


def _after_file(given: Sequence[str], options: argparse.Namespace) -> Sequence[str]:
    """What is given after the file: all of it is the program's, also a ``--`` at its start, which `argparse` drops."""
    start = len(given) - len(options.arguments)
    dropped = start > 1 and list(given[start - 2 : start]) == [options.file, "--"]
    return given[start - dropped :]


def _definition(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _run_file(name: str, report: Report, config: SessionConfig) -> int:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else f"not UTF-8 text: {error.reason} at byte {error.start}"
        print(f"mojo-repl: error: cannot read '{name}': {reason}", file=sys.stderr)
        return 1
    if name == "-":
        return run_cells([cell for _, cell in split_cells(text)], report, config)
    cells = cells_of(name, text)
    if len(cells) == 1 and is_program(text):
        return run_program(name, text, report, config)
    return run_cells(cells, report, config.changed(directory=Path(name).resolve().parent))


def is_program(text: str) -> bool:
    """Whether a text defines a ``main`` function at its top level (language.md G22)."""
    words = (re.split(r"[ (\[]+", line) for line in text.split("\n") if line.startswith(("fn ", "def ")))
    return any(word[1:2] == ["main"] for word in words)


def _forget_output() -> None:
    """Keep the interpreter from complaining at exit that nobody reads its output."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
