"""``mojo-repl``: run Mojo text from a file, the command line or standard input, or ask for it at a prompt.

Start-up time is part of the interface: what only the prompt needs is imported only for the prompt.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

import mojo_compiler
from mojo_compiler import SessionConfig
from mojo_frontend.settings.settings import Settings

from mojo_repl.command_line import find_command, parser, split
from mojo_repl.progress import Progress
from mojo_repl.scripts import Report, Script, find_module, read, run_text


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (default: that of the process).

    Returns the exit status: 0, 1, what the program exits with, or 130 after an interrupt.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_standard_streams()
    try:
        return _obey(given)
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


def _obey(given: Sequence[str]) -> int:
    """Do what the words say."""
    command = find_command(given[0]) if given else None
    if command is not None and command.has_options:
        run: Callable[[Sequence[str]], int] = command.load().main
        status = run(given[1:])
        sys.stdout.flush()
        return status
    own, of_program = split(given[1:] if command is not None else given)
    return _run(parser().parse_args(own), of_program)


def _run(options: argparse.Namespace, of_program: Sequence[str]) -> int:
    """Do what the options say."""
    if options.version:
        return _show_version()
    settings = Settings(({"editing_mode": "vi"} if options.vi else {}) | ({"startup": "off"} if options.no_startup else {}))
    if settings.problems:
        print(*(f"mojo-repl: error: {problem}" for problem in settings.problems), sep="\n", file=sys.stderr)
        return 1
    settings.apply()
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
