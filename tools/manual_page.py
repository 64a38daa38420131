"""Writes the manual page of ``mojo-repl`` to `share/man/man1`, from what parses its options and from the table of settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mojo_frontend.settings.table import SETTINGS
from mojo_repl.command_line import COMMANDS
from mojo_repl.command_line import parser as main_parser
from mojo_repl.options import Option, options

PAGE = Path(__file__).resolve().parents[1] / "share" / "man" / "man1" / "mojo-repl.1"

_STATUSES = (
    ("0", "All went well."),
    ("1", "The program does not compile, raised an error that nobody caught, faulted, or cannot be read."),
    ("2", "The options are wrong."),
    ("130", "The program was interrupted."),
    ("others", "What the program exits with."),
)
_FILES = (
    ("~/.config/mojo-playground/config.toml", "The settings, by the names below in small letters without MOJO_."),
    ("~/.config/mojo-playground/startup.mojo", "What each session at the prompt begins with."),
)


def page() -> str:
    """The text of the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    parser = main_parser()
    yield '.TH MOJO-REPL 1 "" mojo-playground "User Commands"'
    yield from (".SH NAME", _text("mojo-repl - compile and run Mojo, the language of 2023"))
    yield ".SH SYNOPSIS"
    yield _text(str(parser.usage))
    for command in COMMANDS:
        yield from (".br", _text(f"mojo-repl {command.name} {command.usage}"))
    yield ".SH DESCRIPTION"
    yield _text(f"{parser.description} {str(parser.epilog).partition(chr(10) * 2)[0]}")
    yield ".SH OPTIONS"
    yield from _options(list(options(parser)))
    yield ".SH COMMANDS"
    for command in COMMANDS:
        yield f'.SS "{_text(f"mojo-repl {command.name} {command.usage}")}"'
        yield _text(f"{command.about[0].upper()}{command.about[1:]}.")
        if command.has_options:
            yield from _options(list(options(command.parser())))
    for title, entries in (("EXIT STATUS", _STATUSES), ("FILES", _FILES)):
        yield f".SH {title}"
        for name, about in entries:
            yield from (".TP", rf"\fB{_text(name)}\fR", _text(about))
    yield ".SH ENVIRONMENT"
    for setting in SETTINGS:
        yield from (".TP", rf"\fB{_text(setting.variable)}\fR", _text(f"{setting.about[0].upper()}{setting.about[1:]}."))


def _options(found: list[Option]) -> Iterator[str]:
    for option in found:
        value = "" if option.values == "nothing" else "|".join(option.values) if isinstance(option.values, tuple) else option.word
        words = [*(rf"\fB{_text(name)}\fR" for name in option.names), *([rf"\fI{_text(value)}\fR"] if value else [])]
        yield from (".TP", ", ".join(words[: len(option.names)]) + " " * bool(option.names and value) + "".join(words[len(option.names) :]))
        yield _text(f"{option.about[0].upper()}{option.about[1:]}.")


def _text(text: str) -> str:
    """A text for troff, on one line."""
    escaped = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
