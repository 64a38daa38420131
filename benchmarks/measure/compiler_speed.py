"""The compiler's own speed: lines a second by phase, the time of small cells, and whether a long session slows down."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from mojo_compiler.session.session import Session

from measure.large_program import function_of, large_program
from measure.runners import check
from measure.tables import milliseconds, table

PHASES = Path(__file__).resolve().with_name("phases.py")
_WINDOW = 20
"""Cells over which the time of one cell is taken, in a long session."""


def phases(lines: int) -> str:
    """Each phase for a program of about `lines` lines, in a fresh process with an empty and then with a filled cache."""
    text, count = large_program(lines)
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "program.mojo")
        program.write_text(text, encoding="utf-8")
        environment = _environment(Path(folder))
        cold = _in_fresh_process(program, environment)
        warm = min((_in_fresh_process(program, environment) for _ in range(3)), key=lambda found: float(found["total"]))
    rows = [
        _start_row("import the compiler", cold["import"], warm["import"]),
        _start_row("make a session", cold["session"], warm["session"]),
    ]
    rows += [_phase_row(name, cold["phases"][name], warm["phases"][name], count) for name in cold["phases"]]
    rows.append(_phase_row("whole program", cold["total"], warm["total"], count))
    rows.append(_phase_row("  its processor time", cold["processor"], warm["processor"], count))
    return table(f"Compiling {count} lines in a fresh process", ("phase", "cold ms", "warm ms", "cold lines/s", "warm lines/s"), rows)


def _environment(folder: Path) -> dict[str, str]:
    """Variables for a process whose caches, also that of Python's bytecode, are in a folder, and which finds the same modules."""
    environment = {**os.environ, "MOJO_CACHE_DIR": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**environment, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def _in_fresh_process(program: Path, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run([sys.executable, str(PHASES), str(program)], env=environment, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _start_row(name: str, cold: float, warm: float) -> list[str]:
    return [name, milliseconds(cold), milliseconds(warm), "", ""]


def _phase_row(name: str, cold: float, warm: float, lines: int) -> list[str]:
    return [name, milliseconds(cold), milliseconds(warm), *(f"{lines / max(seconds, 1e-9):,.0f}" for seconds in (cold, warm))]


def small_cells(repeats: int) -> str:
    """Cells as people type them, in a session that has seen a few, and the command line."""
    session = Session()
    for n in range(5):
        _cell(session, "print(1)")
        _cell(session, _definition(f"warm{n}"))
    rows = [
        _latency("print(1)", _times(lambda n: _cell(session, "print(1)"), 5 * repeats), 5),
        _latency("define and call a function of 100 lines", _times(lambda n: _cell(session, _definition(f"long{n}")), repeats), 200),
        _latency("mojo-repl -c 'print(1)'", _command_line(repeats), 600),
    ]
    return table("Small cells, warm", ("what", "median ms", "best ms", "mean CPU ms", "target ms"), rows)


def _definition(name: str) -> str:
    return function_of(100, name) + f"print({name}(3))\n"


def _cell(session: Session, text: str) -> None:
    with redirect_stdout(io.StringIO()):
        result = session.run(text)
    check(result)


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock, and of processor time including child processes, which other programs disturb less."""

    clock: float
    processor: float


def _times(action: Callable[[int], None], repeats: int) -> list[Taken]:
    out: list[Taken] = []
    for n in range(repeats):
        start, before = time.perf_counter(), _processor_time()
        action(n)
        out.append(Taken(time.perf_counter() - start, _processor_time() - before))
    return out


def _processor_time() -> float:
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


def _latency(name: str, times: Sequence[Taken], target: float) -> list[str]:
    clock = [taken.clock for taken in times]
    processor = sum(taken.processor for taken in times) / len(times)
    return [name, milliseconds(median(clock)), milliseconds(min(clock)), milliseconds(processor), f"{target:g}"]


def _command_line(repeats: int) -> list[Taken]:
    """Times of the whole process, after a first run that fills the caches."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        command = [sys.executable, "-m", "mojo_repl", "-c", "print(1)"]

        def once(_: int) -> None:
            subprocess.run(command, env=environment, check=True, capture_output=True)

        return _times(once, repeats + 1)[1:]


def long_session(cells: int) -> str:
    """The time and memory of an early and a late cell of one session; every cell defines, binds, calls and prints."""
    session = Session()
    memory: list[int] = []

    def one(n: int) -> None:
        _cell(session, _varied(n + 1))
        memory.append(_resident())

    times = _times(one, cells)
    rows = [_long_row(n, times, memory) for n in (_WINDOW, cells // 2, cells)]
    return table("One long session", ("cell", "median ms", "mean CPU ms", "memory MB", "KB a cell since the first row"), rows)


def _varied(n: int) -> str:
    if n % 2:
        return f"fn step{n}(x: Int) -> Int:\n    return x * {n} + 1\n\nvar value{n} = step{n}({n})\nprint(value{n})\n"
    return f"value{n - 1} += {n}\nprint(value{n - 1}, step{n - 1}(2))\n"


def _long_row(n: int, times: Sequence[Taken], memory: Sequence[int]) -> list[str]:
    window = times[max(0, n - _WINDOW) : n]
    clock, processor = median(t.clock for t in window), sum(t.processor for t in window) / len(window)
    grown = (memory[n - 1] - memory[_WINDOW - 1]) / 1024 / max(1, n - _WINDOW)
    used = f"{memory[n - 1] / 2**20:.0f}"
    return [str(n), milliseconds(clock), milliseconds(processor), used, f"{grown:.0f}" if n > _WINDOW else ""]


def _resident() -> int:
    """Bytes of memory this process occupies; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
