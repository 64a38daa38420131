"""What a call across the border costs: Python functions from Mojo, against C that uses the C-API; Mojo functions from Python."""

from __future__ import annotations

import ctypes
import io
import math
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import Any

from mojo_compiler.session.session import Session

from measure.programs import FOLDER
from measure.runners import C_FLAGS, check, have_gcc
from measure.tables import ratio, table

_CELL = """\
def sqrt_by_attribute(math: PythonObject, count: Int) -> None:
    for i in range(count): _ = math.sqrt(i)
def sqrt_by_variable(sqrt: PythonObject, count: Int) -> None:
    for i in range(count): _ = sqrt(i)
def add_by_attribute(np: PythonObject, a: PythonObject, b: PythonObject, count: Int) -> None:
    for i in range(count): _ = np.add(a, b)
def add_by_variable(add: PythonObject, a: PythonObject, b: PythonObject, count: Int) -> None:
    for i in range(count): _ = add(a, b)
fn add(x: Float64, y: Float64) -> Float64:
    return x + y
fn twice(n: Int) -> Int:
    return n * 2
fn nothing():
    pass
"""


def python_calls(repeats: int, quick: bool) -> str:
    """Measure and return the tables."""
    count = 100_000 if quick else 500_000
    session = Session()
    _run(session, _CELL)
    return "\n".join([_into_python(session, repeats, count), _into_mojo(session, repeats, count)])


def _into_python(session: Session, repeats: int, count: int) -> str:
    import numpy

    a, b = numpy.arange(4.0), numpy.arange(4.0)
    calls: dict[str, tuple[str, tuple[object, ...]]] = {
        "math.sqrt(i)": ("sqrt_by_attribute", (math,)),
        "sqrt(i)": ("sqrt_by_variable", (math.sqrt,)),
        "np.add(a, b)": ("add_by_attribute", (numpy, a, b)),
        "add(a, b)": ("add_by_variable", (numpy.add, a, b)),
    }
    runs: dict[str, Callable[[], object]] = {
        name: partial(_function(session, function), *arguments, count) for name, (function, arguments) in calls.items()
    }
    with tempfile.TemporaryDirectory() as folder:
        if have_gcc():
            library = _c_library(Path(folder))
            for name, (_, arguments) in calls.items():
                runs["C " + name] = partial(library[_IN_C[name]], *map(ctypes.py_object, arguments), ctypes.c_long(count))
        found = {name: seconds / count for name, seconds in _best_in_turns(runs, repeats).items()}
    rows = [_row(name, found[name], found.get("C " + name)) for name in calls]
    return table("Python functions called in a loop, processor time a call", _HEAD_C, rows)


def _into_mojo(session: Session, repeats: int, count: int) -> str:
    def empty() -> None:
        pass

    def takes_two(x: float, y: float) -> None:
        pass

    def adds(x: float, y: float) -> float:
        return x + y

    add, twice, nothing = (_function(session, name) for name in ("add", "twice", "nothing"))
    runs: dict[str, Callable[[], object]] = {
        "loop": partial(_loop, count),
        "def f(): pass": partial(_loop_0, empty, count),
        "def f(x, y): pass": partial(_loop_2, takes_two, count),
        "def add(x, y): return x + y": partial(_loop_2, adds, count),
        "Mojo's fn nothing()": partial(_loop_0, nothing, count),
        "Mojo's fn add(x, y)": partial(_loop_2, add, count),
        "Mojo's fn twice(n)": partial(_loop_1, twice, count),
    }
    found = {name: seconds / count for name, seconds in _best_in_turns(runs, repeats).items()}
    loop = found.pop("loop")
    no_arguments, two_arguments = (found[name] - loop for name in ("def f(): pass", "def f(x, y): pass"))
    rows = [_row(name, seconds - loop, two_arguments if "x, y" in name else no_arguments) for name, seconds in found.items()]
    return table("Functions called from Python, processor time a call without the loop", _HEAD_PYTHON, rows)


_IN_C = {"math.sqrt(i)": "call_sqrt_of", "sqrt(i)": "call_sqrt", "np.add(a, b)": "call_add_of", "add(a, b)": "call_add"}
_HEAD_C = ("", "ns", "C ns", "ours/C")
_HEAD_PYTHON = ("", "ns", "empty, as many arguments", "ratio")


def _row(name: str, seconds: float, base: float | None) -> tuple[str, ...]:
    other = "-" if base is None else f"{base * 1e9:.1f}"
    return (name, f"{seconds * 1e9:.1f}", other, ratio(seconds / base if base else None))


def _loop(count: int) -> None:
    for _ in repeat(None, count):
        pass


def _loop_0(function: Callable[[], object], count: int) -> None:
    for _ in repeat(None, count):
        function()


def _loop_1(function: Callable[[int], object], count: int) -> None:
    for _ in repeat(None, count):
        function(5)


def _loop_2(function: Callable[[float, float], object], count: int) -> None:
    for _ in repeat(None, count):
        function(1.5, 2.5)


def _c_library(folder: Path) -> ctypes.PyDLL:
    target = folder / "python_calls.so"
    include = sysconfig.get_paths()["include"]
    command = ["gcc", *C_FLAGS, f"-I{include}", "-o", str(target), str(FOLDER / "python_calls.c")]
    subprocess.run(command, check=True, capture_output=True)
    library = ctypes.PyDLL(str(target))
    for name in _IN_C.values():
        library[name].restype = None
    return library


def _function(session: Session, name: str) -> Callable[..., Any]:
    _run(session, f"%%python\n_measured = mojo_session[{name!r}]\n")
    import __main__

    found: Callable[..., Any] = vars(__main__)["_measured"]
    return found


def _run(session: Session, text: str) -> None:
    with redirect_stdout(io.StringIO()):
        result = session.run(text)
    check(result)
    if result.error is not None:
        raise RuntimeError(result.error.message)


def _best_in_turns(runs: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The least processor time of several turns of each."""
    best = dict.fromkeys(runs, math.inf)
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - start)
    return best
