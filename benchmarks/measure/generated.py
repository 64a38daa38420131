"""The speed of generated code: ours against gcc and CPython, in one process, taking turns."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure.programs import Program
from measure.runners import CRunner, MojoRunner, PythonRunner, Run, Runner, have_gcc
from measure.tables import milliseconds, ratio, table

_AGREEMENT = 1e-4
"""Relative difference of two answers that rounding may cause."""


@dataclass(frozen=True)
class Options:
    """How much to measure."""

    repeats: int = 7
    quick: bool = False
    python: bool = True


@dataclass(frozen=True)
class Comparison:
    """Best times in seconds. `ours_small` and `python` are at the size for CPython."""

    program: Program
    ours: float
    c: float | None
    ours_small: float | None
    python: float | None
    note: str = ""

    def row(self) -> list[str]:
        """The line of the table."""
        against_c = self.ours / self.c if self.c else None
        against_python = self.python / self.ours_small if self.python and self.ours_small else None
        return [
            self.program.title,
            milliseconds(self.ours),
            milliseconds(self.c),
            ratio(against_c),
            milliseconds(self.ours_small),
            milliseconds(self.python),
            ratio(against_python),
            self.note,
        ]


HEAD = ("program", "ours ms", "C ms", "ours/C", "ours ms*", "CPython ms*", "CPython/ours*", "")


def compare(programs: Sequence[Program], options: Options) -> str:
    """Measure programs and return the table."""
    lines = [one(program, options).row() for program in programs]
    turns = f"best processor time of {options.repeats} alternating runs"
    title = f"Generated code: {turns} (C: gcc -O3 -march=native; *: at a size that CPython can do)"
    text = table(title, HEAD, lines)
    return text if have_gcc() else text + "There is no gcc here: the C columns are empty.\n"


def one(program: Program, options: Options) -> Comparison:
    """Measure a program in all languages."""
    size = program.quick if options.quick else program.size
    with tempfile.TemporaryDirectory() as folder:
        ours = MojoRunner(program)
        theirs, note = _c_runner(program, Path(folder))
        times = take_turns([ours] if theirs is None else [ours, theirs], size, options.repeats)
    if theirs is not None and not _agree(times):
        note = "answers differ"
    small: list[list[Run]] = [[], []]
    if options.python:
        small = take_turns([ours, PythonRunner(program)], program.python, min(options.repeats, 3))
        note = note if _agree(small) else "answers differ"
    best = [_best(runs) for runs in (*times, *([] if theirs is not None else [[]]), *small)]
    assert best[0] is not None
    return Comparison(program, best[0], best[1], best[2], best[3], note)


def _c_runner(program: Program, folder: Path) -> tuple[Runner | None, str]:
    if not have_gcc():
        return None, ""
    try:
        return CRunner(program, folder), ""
    except subprocess.CalledProcessError:
        return None, "gcc cannot compile it for this processor"


def take_turns(runners: Sequence[Runner], size: int, rounds: int) -> list[list[Run]]:
    """Run each in turn, so that a disturbance of the machine meets all of them."""
    out: list[list[Run]] = [[] for _ in runners]
    for _ in range(rounds):
        for runs, runner in zip(out, runners, strict=True):
            runs.append(runner.run(size))
    return out


def _best(runs: Sequence[Run]) -> float | None:
    return min((run.seconds for run in runs), default=None)


def _agree(times: Sequence[Sequence[Run]]) -> bool:
    answers = [runs[0].answer for runs in times]
    return all(abs(answer - answers[0]) <= _AGREEMENT * abs(answers[0]) for answer in answers)
