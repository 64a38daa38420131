"""The compiler's own speed: lines a second by phase, the time of small cells, and whether a long session slows down."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from statistics import median
from typing import Any

from mojo_compiler.session import Session

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
        cold, warm = (_in_fresh_process(program, Path(folder, "cache")) for _ in range(2))
    rows = [_start_row("import the compiler", cold["import"], warm["import"]), _start_row("make a session", cold["session"], warm["session"])]
    rows += [_phase_row(name, cold["phases"][name], warm["phases"][name], count) for name in cold["phases"]]
    rows.append(_phase_row("whole program", cold["total"], warm["total"], count))
    return table(f"Compiling {count} lines in a fresh process", ("phase", "cold ms", "warm ms", "cold lines/s", "warm lines/s"), rows)


def _in_fresh_process(program: Path, cache: Path) -> dict[str, Any]:
    environment = {**os.environ, "MOJO_CACHE_DIR": str(cache), "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
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
    ]
    rows.append(_latency("mojo-repl -c 'print(1)'", _times(lambda n: _command_line(), repeats), 600) if _have_command_line() else _missing())
    return table("Small cells, warm", ("what", "median ms", "best ms", "target ms"), rows)


def _definition(name: str) -> str:
    return function_of(100, name) + f"print({name}(3))\n"


def _cell(session: Session, text: str) -> None:
    with redirect_stdout(io.StringIO()):
        result = session.run(text)
    check(result)


def _times(action: Callable[[int], None], repeats: int) -> list[float]:
    out: list[float] = []
    for n in range(repeats):
        start = time.perf_counter()
        action(n)
        out.append(time.perf_counter() - start)
    return out


def _latency(name: str, times: Sequence[float], target: float) -> list[str]:
    return [name, milliseconds(median(times)), milliseconds(min(times)), f"{target:g}"]


def _have_command_line() -> bool:
    return importlib.util.find_spec("mojo_repl") is not None and importlib.util.find_spec("mojo_repl.__main__") is not None


def _missing() -> list[str]:
    return ["mojo-repl -c 'print(1)'", "not installed", "-", "600"]


def _command_line() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    subprocess.run([sys.executable, "-m", "mojo_repl", "-c", "print(1)"], env=environment, check=True, capture_output=True)


def long_session(cells: int) -> str:
    """The time and memory of an early and a late cell of one session; every cell defines, binds, calls and prints."""
    session = Session()
    times: list[float] = []
    memory: list[int] = []
    for n in range(1, cells + 1):
        times += _times(lambda _, n=n: _cell(session, _varied(n)), 1)  # type: ignore[misc]
        memory.append(_resident())
    rows = [_long_row(n, times, memory) for n in (_WINDOW, cells // 2, cells)]
    return table("One long session", ("cell", "median ms", "memory MB", "KB a cell since the first row"), rows)


def _varied(n: int) -> str:
    if n % 2:
        return f"fn step{n}(x: Int) -> Int:\n    return x * {n} + 1\n\nvar value{n} = step{n}({n})\nprint(value{n})\n"
    return f"value{n - 1} += {n}\nprint(value{n - 1}, step{n - 1}(2))\n"


def _long_row(n: int, times: Sequence[float], memory: Sequence[int]) -> list[str]:
    window = times[max(0, n - _WINDOW) : n]
    grown = (memory[n - 1] - memory[_WINDOW - 1]) / 1024 / max(1, n - _WINDOW)
    return [str(n), milliseconds(median(window)), f"{memory[n - 1] / 2**20:.0f}", f"{grown:.0f}" if n > _WINDOW else ""]


def _resident() -> int:
    """Bytes of memory this process occupies; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
