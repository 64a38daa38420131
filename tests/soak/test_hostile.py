"""Nothing a cell does ends the session.

By default a slice of the soak runs; ``MOJO_SOAK=2000`` sets the number of cells.
"""

from __future__ import annotations

import gc
import io
import os
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from mojo_compiler import CellResult, Session, SessionConfig
from mojo_compiler.jit.signal_layout import signal_layout
from mojo_compiler.session.limits import Limits
from soak.faulting_programs import Program, programs
from soak.hostile_cells import HostileCell, cells
from soak.interrupter import Interrupter

pytestmark = pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")

COUNT = int(os.environ.get("MOJO_SOAK", "60"))
WARM_UP = 200
SEED = 20230901
GROWTH = 50 << 20
RIGHT = 0.95
"""The share of faulting programs whose line must be told right."""

EARLY = """
var early = 41
fn early_function(x: Int) -> Int:
    return x + early
from python import Python
let early_object = Python.evaluate("[1, 2, 39]")
from algorithm import parallelize
fn start_threads():
    @parameter
    fn work(i: Int):
        pass
    parallelize[work](100)
start_threads()
"""
CHECK = "print(early_function(1), early_object[2])"


def run(session: Session, text: str) -> tuple[CellResult, str]:
    with redirect_stdout(io.StringIO()) as output:
        result = session.run(text)
    return result, output.getvalue()


def resident() -> int:
    """Bytes of memory this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def make_session() -> Session:
    return Session(SessionConfig(limits=Limits(memory=resident() + (1 << 30), output=1 << 20)))


@pytest.fixture(scope="module")
def soaked() -> Session:
    session = make_session()
    result, _ = run(session, EARLY)
    assert result.ok, result
    return session


def kind_of(result: CellResult) -> str:
    if result.ok:
        return "ok"
    return "compile" if result.error is None else result.error.kind


def play(session: Session, interrupter: Interrupter, number: int, cell: HostileCell) -> list[str]:
    """Run a hostile cell and see what is left; describes what went wrong."""
    interrupter.after(cell.patience)
    result, _ = run(session, cell.text)
    interrupter.after(None)
    problems: list[str] = []
    if kind_of(result) not in cell.kinds:
        told = result.error.message if result.error else [d.message for d in result.diagnostics]
        problems.append(f"cell {number} ended as {kind_of(result)}, not {cell.kinds}: {told}\n{cell.text}")
    if any("bug of the compiler" in d.message for d in result.diagnostics):
        problems.append(f"cell {number}: {result.diagnostics[0].message}\n{cell.text}")
    after, output = run(session, CHECK)
    if output != "42 39\n":
        problems.append(f"after cell {number} the check said {output!r} {after.error} {after.diagnostics}\n{cell.text}")
    return problems


def test_hostile_cells(soaked: Session) -> None:
    interrupter = Interrupter(soaked)
    problems: list[str] = []
    threads = threads_of_the_process()
    start = 0
    for number, cell in enumerate(cells(SEED, COUNT)):
        problems += play(soaked, interrupter, number, cell)
        if number == WARM_UP:
            gc.collect()
            start, threads = resident(), threads_of_the_process()
    interrupter.close()
    gc.collect()
    assert not problems, "\n\n".join(problems[:10])
    if start:
        assert resident() - start < GROWTH
        assert threads_of_the_process() < threads


def threads_of_the_process() -> int:
    return len(os.listdir("/proc/self/task"))


def told_right(session: Session, program: Program) -> bool:
    result, _ = run(session, program.text)
    told = result.error.diagnostic if result.error is not None else None
    return told is not None and told.span.position[0] in program.lines and program.message in told.message


def test_the_line_at_fault(soaked: Session) -> None:
    assert len(programs()) >= 50
    wrong = [program.name for program in programs() if not told_right(soaked, program)]
    assert len(wrong) <= (1 - RIGHT) * len(programs()), wrong
