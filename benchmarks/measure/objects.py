"""Untyped `def` code, whose values are objects, against the same programs in CPython and against tagged values in C."""

from __future__ import annotations

import tempfile
from pathlib import Path

from measure.generated import take_turns
from measure.programs import Program
from measure.runners import CRunner, MojoRunner, PythonRunner, Run, Runner, have_gcc
from measure.tables import milliseconds, ratio, table

_PROGRAMS = (
    (Program("object_integers", "integer arithmetic", 200_000, 100_000, 1), True),
    (Program("object_fib", "fib, recursive", 21, 18, 1), False),
    (Program("object_matmul", "matmul of objects with __getitem__", 32, 24, 4), False),
)
_HEAD = ("program", "ours ms", "CPython ms", "CPython/ours", "C ms", "ours/C")


def objects(repeats: int, quick: bool) -> str:
    """Measure and return the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [_row(program, in_c, Path(folder), 5 * repeats, quick) for program, in_c in _PROGRAMS]
    return table(f"Dynamic values: best processor time of {5 * repeats} alternating runs (C: values with a tag)", _HEAD, rows)


def _row(program: Program, in_c: bool, folder: Path, repeats: int, quick: bool) -> tuple[str, ...]:
    runners: list[Runner] = [MojoRunner(program), PythonRunner(program)]
    if in_c and have_gcc():
        runners.append(CRunner(program, folder))
    runs = take_turns(runners, program.quick if quick else program.size, repeats)
    ours, python, *c = (_best(own) for own in runs)
    against_c = (milliseconds(c[0]), ratio(ours / c[0])) if c else ("", "")
    agree = len({run.answer for own in runs for run in own}) == 1
    title = program.title if agree else f"{program.title}: answers differ"
    return (title, milliseconds(ours), milliseconds(python), ratio(python / ours), *against_c)


def _best(runs: list[Run]) -> float:
    return min(run.seconds for run in runs)
