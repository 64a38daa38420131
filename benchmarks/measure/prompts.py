"""The prompt beside IPython's, each in a terminal of its own: start, values, completion, also after many entries; and ``-c``."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pexpect

from measure.tables import milliseconds, ratio, table

WAIT = 60
_SIZE = (40, 120)
_ENTRIES = 2000
"""Entries of a long session."""

_ANY = r"(?:[^\r\n]{0,40}?)"
"""Escape sequences within a prompt."""


@dataclass(frozen=True)
class Front:
    """A prompt: what it is started with, its prompt by number, and how a file of definitions is run first."""

    name: str
    command: tuple[str, ...]
    prompt: str
    definition: str
    separator: str

    def pattern(self, number: int) -> str:
        """What its prompt of a number looks like."""
        return self.prompt.replace("N", f"{number}")


MOJO = Front("mojo-repl", ("-m", "mojo_repl", "-q"), r"(?<!\d)N>", "let name_{0} = {0}", "\n# %%\n")
IPYTHON = Front("IPython", ("-m", "IPython", "--no-banner"), rf"In {_ANY}\[{_ANY}N{_ANY}\]:", "name_{0} = {0}", "\n")


def _environment(folder: Path) -> dict[str, str]:
    """Variables for both: what they keep, also Python's bytecode, is in a folder."""
    variables = {
        "TERM": "xterm",
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "NO_COLOR": "1",
        "IPYTHONDIR": str(folder / "ipython"),
        "XDG_STATE_HOME": str(folder),
        "MOJO_CONFIG": "off",
        "MOJO_COMPLETE_WHILE_TYPING": "off",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | variables


class Terminal:
    """A prompt that runs, and what is typed there."""

    def __init__(self, front: Front, folder: Path, *arguments: str) -> None:
        start = time.perf_counter()
        self._child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable, [*front.command, *arguments], env=_environment(folder), encoding="utf-8", timeout=WAIT, dimensions=_SIZE
        )
        self._child.delaybeforesend = None
        self._front, self._number = front, 1
        self._child.expect(front.pattern(1))
        self.started = time.perf_counter() - start

    def value(self, text: str, value: str) -> float:
        """The seconds from Enter behind an expression until the next prompt is there, below its value."""
        self._child.send(text)
        self._settle()
        self._number += 1
        start = time.perf_counter()
        self._child.send("\r")
        self._child.expect_exact(value)
        self._child.expect(self._front.pattern(self._number))
        return time.perf_counter() - start

    def completion(self, text: str, word: str) -> float:
        """The seconds from Tab behind a text until a word stands in the menu."""
        self._child.send(text)
        self._settle()
        start = time.perf_counter()
        self._child.send("\t")
        self._child.expect_exact(word)
        seconds = time.perf_counter() - start
        self._settle()
        self._child.send("\x15")
        self._settle()
        return seconds

    def _settle(self) -> None:
        """Wait until nothing more is written, and forget what was."""
        while self._child.expect([re.compile(r".+", re.DOTALL), pexpect.TIMEOUT], timeout=0.15) == 0:
            pass

    def close(self) -> None:
        """End it."""
        self._child.close(force=True)


def prompts(repeats: int) -> str:
    """All figures; both are measured in turns."""
    with tempfile.TemporaryDirectory() as folder:
        fronts = (MOJO, IPYTHON)
        starts = _starts(fronts, Path(folder), repeats)
        short = {front.name: _asked(front, Path(folder), repeats) for front in fronts}
        long = {front.name: _asked(front, Path(folder), repeats, _file(front, Path(folder))) for front in fronts}
        once = {front.name: _once(front, Path(folder), repeats) for front in fronts}
    rows = [
        _row("first prompt", starts),
        _row("value of a sum", {name: found[0] for name, found in short.items()}),
        _row("completion", {name: found[1] for name, found in short.items()}),
        _row(f"value after {_ENTRIES} entries", {name: found[0] for name, found in long.items()}),
        _row(f"completion after {_ENTRIES} entries", {name: found[1] for name, found in long.items()}),
        _row("-c 'print(1)', processor", once),
    ]
    return table("The prompt, medians", ("", *(f"{front.name} ms" for front in fronts), "ratio"), rows)


def _row(name: str, found: dict[str, float]) -> tuple[str, ...]:
    ours, theirs = found.values()
    return name, milliseconds(ours), milliseconds(theirs), ratio(ours / theirs)


def _starts(fronts: Sequence[Front], folder: Path, repeats: int) -> dict[str, float]:
    """Seconds until the first prompt; the first start of each fills the caches."""
    times: dict[str, list[float]] = {front.name: [] for front in fronts}
    for _ in range(repeats + 1):
        for front in fronts:
            terminal = Terminal(front, folder)
            times[front.name].append(terminal.started)
            terminal.close()
    return {name: median(found[1:]) for name, found in times.items()}


def _file(front: Front, folder: Path) -> list[str]:
    """Arguments to begin after a file with many entries."""
    file = folder / f"many.{'mojo' if front is MOJO else 'py'}"
    file.write_text(front.separator.join(front.definition.format(number) for number in range(_ENTRIES)) + "\n")
    return ["-i", str(file)]


def _asked(front: Front, folder: Path, repeats: int, arguments: Sequence[str] = ()) -> tuple[float, float]:
    """Median seconds of a value and of a completion, without the first ones, which load what they need."""
    terminal = Terminal(front, folder, *arguments)
    for name in ("some_name_one", "some_name_two"):
        terminal.value(f"{'let ' if front is MOJO else ''}{name} = 1; 12 * 12", "144")
    values = [terminal.value(f"{number} + 1000", str(number + 1000)) for number in range(1, repeats + 2)]
    completions = [terminal.completion("some_na", "some_name_two") for _ in range(repeats + 1)]
    terminal.close()
    return median(values[1:]), median(completions[1:])


def _once(front: Front, folder: Path, repeats: int) -> float:
    """The least processor time of a process that runs one line."""
    found = []
    for _ in range(repeats + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, *front.command[:2], "-c", "print(1)"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment(folder))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(found)
