"""Vectors, tiles and threads: programs written for speed, against C with intrinsics and the matrix product of NumPy's library."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path

from mojo_compiler.session.session import Session

from measure.programs import FOLDER, Program
from measure.runners import CRunner, check, have_gcc
from measure.tables import milliseconds, ratio, table

_SIZES = (1024, 512, 128)
_CALLS = 5
"""Calls in a row; then it is another program's turn."""

_DISPATCH = """
from algorithm import parallelize
from time import now
fn nothing(i: Int):
    pass
fn dispatch(count: Int) -> Int:
    let start = now()
    for _ in range(count):
        parallelize[nothing](2, 2)
    return (now() - start) // count
"""


def all_cores(repeats: int, quick: bool) -> str:
    """Measure and return the tables."""
    # NumPy's library reads these when it is loaded.
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    return "\n".join([_mandelbrot(repeats, 320 if quick else 960), _matrices(repeats, _SIZES[1:] if quick else _SIZES), _empty_jobs()])


def _mandelbrot(repeats: int, size: int) -> str:
    program = Program("mandelbrot_cores", "Mandelbrot", size, size, 0)
    session = _session(program.text("mojo"))
    runs: list[Callable[[], float]] = [partial(_in_session, session, f"{name}({size})") for name in ("work", "work_on_all_cores")]
    with tempfile.TemporaryDirectory() as folder:
        if have_gcc():
            runs.append(partial(_clocked, partial(CRunner(program, Path(folder)).run, size)))
        own, shared, *rest = _best_in_turns(runs, repeats)
    c = rest[0] if rest else None
    head = ("", "C ms", "one thread ms", "ours/C", "all cores ms", "speed-up")
    against_c = ratio(own / c if c else None)
    row = (f"Mandelbrot {size}", milliseconds(c), milliseconds(own), against_c, milliseconds(shared), ratio(own / shared))
    return table("By vectors (vectorize) and on all cores (parallelize); the clock's time", head, [row])


def _matrices(repeats: int, sizes: Sequence[int]) -> str:
    import numpy

    session = _session((FOLDER / "matmul_tiled.mojo").read_text(encoding="utf-8"))
    rows = []
    for size in sizes:
        a, b = (numpy.random.default_rng(seed).random((size, size), dtype=numpy.float32) for seed in (1, 2))
        c = numpy.zeros_like(a)
        places = ", ".join(str(matrix.ctypes.data) for matrix in (c, a, b))
        runs: list[Callable[[], float]] = [partial(_in_session, session, f"work({places}, {size}, {workers})") for workers in (1, 0)]
        one, every, library = _best_in_turns([*runs, partial(_clocked, partial(numpy.matmul, a, b))], repeats)
        wrong = "" if numpy.allclose(c, a @ b, rtol=1e-3) else "answers differ"
        cells = (milliseconds(library), milliseconds(one), ratio(library / one), milliseconds(every), ratio(one / every), wrong)
        rows.append((f"matmul f32 {size}", *cells))
    head = ("", "NumPy ms", "one thread ms", "speed of NumPy's", "all cores ms", "speed-up", "")
    return table("Matrix products in tiles; the clock's time", head, rows)


def _empty_jobs() -> str:
    session = _session(_DISPATCH)
    best = min(int(_run(session, "print(dispatch(20000))")) for _ in range(5))
    return f"An empty job for two threads: {best / 1000:.1f} microseconds\n"


def _session(program: str) -> Session:
    session = Session()
    _run(session, program)
    _run(session, "from time import now")
    return session


def _run(session: Session, text: str) -> str:
    with redirect_stdout(io.StringIO()) as stream:
        result = session.run(text)
    check(result)
    return stream.getvalue()


def _in_session(session: Session, call: str) -> float:
    """The best time of some calls in a cell, where there is a guard and so there are threads; seconds."""
    lines = [f"for _ in range({_CALLS}):", "    let start = now()", f"    _ = {call}", "    print(now() - start)"]
    return min(int(line) for line in _run(session, "\n".join(lines)).split()) / 1e9


def _clocked(call: Callable[[], object]) -> float:
    """The best time of some calls; seconds."""
    times = []
    for _ in range(_CALLS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def _best_in_turns(runs: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """The best of several turns of each."""
    times = [[run() for run in runs] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]
