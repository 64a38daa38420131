"""Small programs that fail while they run, in ``faulting_programs.txt``. The comment ``# here`` marks the statement at fault.

Each begins with its name and the kind of fault (a part of the message), and defines everything it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("faulting_programs.txt")
_MARK = "# here"


@dataclass(frozen=True)
class Program:
    """A program, what its message must contain, and the 1-based lines of which it must name one."""

    name: str
    message: str
    text: str

    @property
    def lines(self) -> list[int]:
        """The marked lines."""
        return [i for i, line in enumerate(self.text.split("\n"), 1) if line.endswith(_MARK)]


@cache
def programs() -> tuple[Program, ...]:
    """All programs, in order."""
    out: list[Program] = []
    for chunk in ("\n" + _FILE.read_text()).split("\n#### ")[1:]:
        title, _, text = chunk.partition("\n")
        name, _, message = title.partition(": ")
        out.append(Program(name, message, text))
    return tuple(out)
