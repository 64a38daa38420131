"""The options of a command as completion of shells and the manual page need them, read from what parses them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Values = Literal["nothing", "anything", "programs", "files", "folders", "errors"] | tuple[str, ...]
"""What may follow: nothing, words that nobody knows before, files of Mojo and folders, any files, folders, errors' codes, some words."""

_OF_METAVARS: dict[str, Values] = {"FILE": "files", "FILE|MODULE": "programs", "PATH": "programs", "FOLDER": "folders"}
_OF_TARGETS: dict[str, Values] = {"file": "programs", "codes": "errors"}


@dataclass(frozen=True)
class Option:
    """An option, or without `names` what stands at its place. `word` is what help calls the value."""

    names: tuple[str, ...]
    about: str
    values: Values
    word: str = ""


def options(parser: argparse.ArgumentParser) -> Iterator[Option]:
    """The options of a parser in the order of its help."""
    for action in parser._actions:
        about = action.help or ""
        if isinstance(action, argparse._SubParsersAction):
            for choice in action._choices_actions:
                yield Option((), choice.help or "", (choice.dest,), choice.dest)
        else:
            yield Option(tuple(action.option_strings), about, _values(action), str(action.metavar or action.dest.upper()))


def _values(action: argparse.Action) -> Values:
    if action.nargs == 0:
        return "nothing"
    if action.choices is not None:
        return tuple(map(str, action.choices))
    known = _OF_TARGETS.get(action.dest) or _OF_METAVARS.get(str(action.metavar))
    return known or "anything"
