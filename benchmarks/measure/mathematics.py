"""Elementary functions over arrays: ours, gcc's with the vector functions of the C library, and NumPy's, by turns in one run."""

from __future__ import annotations

import ctypes
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from mojo_compiler.session.session import Session
from numpy.typing import NDArray

from measure.runners import check, have_gcc
from measure.tables import ratio, table
from measure.turns import by_turns

_ADDRESSES = (ctypes.c_int64,) * 4
_KERNEL = ctypes.CFUNCTYPE(ctypes.c_int64, *_ADDRESSES)

# Where arguments are taken from, and what NumPy calls the function
FUNCTIONS: dict[str, tuple[float, float, str]] = {
    "exp": (-80, 80, "exp"),
    "exp2": (-100, 100, "exp2"),
    "expm1": (-5, 5, "expm1"),
    "log": (1e-3, 1e3, "log"),
    "log2": (1e-3, 1e3, "log2"),
    "log10": (1e-3, 1e3, "log10"),
    "log1p": (-0.9, 100, "log1p"),
    "sin": (-50, 50, "sin"),
    "cos": (-50, 50, "cos"),
    "tan": (-50, 50, "tan"),
    "asin": (-1, 1, "arcsin"),
    "acos": (-1, 1, "arccos"),
    "atan": (-10, 10, "arctan"),
    "sinh": (-10, 10, "sinh"),
    "cosh": (-10, 10, "cosh"),
    "tanh": (-5, 5, "tanh"),
    "asinh": (-10, 10, "arcsinh"),
    "acosh": (1, 10, "arccosh"),
    "atanh": (-1, 1, "arctanh"),
    "erf": (-4, 4, ""),
    "erfc": (-3, 6, ""),
    "cbrt": (-100, 100, "cbrt"),
    "pow": (0.1, 10, "power"),
    "atan2": (-10, 10, "arctan2"),
    "hypot": (-10, 10, "hypot"),
}
_TWO = ("pow", "atan2", "hypot")

_CELL = """
from sys.info import simdwidthof
from math import {name}
fn {name}_{type}(first: Int, second: Int, result: Int, count: Int) -> Int:
    alias width = simdwidthof[DType.{type}]()
    let x = DTypePointer[DType.{type}](SIMD[DType.address, 1](first))
    let y = DTypePointer[DType.{type}](SIMD[DType.address, 1](second))
    let out = DTypePointer[DType.{type}](SIMD[DType.address, 1](result))
    for i in range(0, count, width):
        out.simd_store[width](i, {name}({arguments}))
    return count
_ = {name}_{type}(0, 0, 0, 0)
"""

_C = """
long {name}_{type}(const {c} *restrict x, const {c} *restrict y, {c} *restrict out, long count) {{
    for (long i = 0; i < count; i++) out[i] = {name}{suffix}({arguments});
    return count;
}}
"""

_TYPES = {"float32": ("float", "f"), "float64": ("double", "")}


def mathematics(repeats: int, quick: bool) -> str:
    """The table: nanoseconds an element, and our time by that of the better of the others."""
    count = 1 << (16 if quick else 20)
    session = Session()
    with tempfile.TemporaryDirectory() as folder:
        library = _library(Path(folder)) if have_gcc() else None
        rows = [_row(name, dtype, session, library, count, repeats) for name in FUNCTIONS for dtype in _TYPES]
    return table(f"Mathematics over {count} numbers, ns each", ("function", "ours", "gcc", "NumPy", "ours / best"), rows)


def _row(name: str, dtype: str, session: Session, library: ctypes.CDLL | None, count: int, repeats: int) -> tuple[str, ...]:
    low, high, numpy_name = FUNCTIONS[name]
    random = np.random.default_rng(1)
    first, second = (random.uniform(low, high, count).astype(dtype) for _ in range(2))
    if name == "pow":
        second = (second / 5).astype(dtype)
    out = np.empty_like(first)
    calls: list[Callable[[], Any] | None] = [_call(_ours(session, name, dtype), first, second, out), None, None]
    if library is not None:
        calls[1] = _call(_KERNEL((f"{name}_{dtype}", library)), first, second, out)
    if numpy_name:
        arrays = (first, second)[: 1 + (name in _TWO)]
        calls[2] = lambda: getattr(np, numpy_name)(*arrays, out=out)
    times = by_turns(calls, repeats)
    others = [t for t in times[1:] if t is not None]
    assert times[0] is not None
    figures = [f"{t / count * 1e9:.3f}" if t is not None else "-" for t in times]
    return (f"{name} {dtype}", *figures, ratio(times[0] / min(others) if others else None))


def _ours(session: Session, name: str, dtype: str) -> Any:
    arguments = "x.simd_load[width](i)" + (", y.simd_load[width](i)" if name in _TWO else "")
    check(session.run(_CELL.format(name=name, type=dtype, arguments=arguments)))
    linker, engine = session.program.linker, session.program.engine
    symbol = next(symbol for symbol, instance in linker.instances.items() if instance.name == f"{name}_{dtype}")
    return _KERNEL(engine.address(symbol))


def _call(kernel: Any, *arrays: NDArray[Any]) -> Callable[[], Any]:
    addresses = [array.ctypes.data for array in arrays]
    return lambda: kernel(*addresses, len(arrays[0]))


def _library(folder: Path) -> ctypes.CDLL:
    """The C functions. Linked apart from ``-Ofast``, which would have this process lose the numbers next to zero."""
    text = ["#include <math.h>"]
    for name in FUNCTIONS:
        for dtype, (c, suffix) in _TYPES.items():
            arguments = "x[i], y[i]" if name in _TWO else "x[i]"
            text.append(_C.format(name=name, type=dtype, c=c, suffix=suffix, arguments=arguments))
    source, code, library = folder / "math.c", folder / "math.o", folder / "math.so"
    source.write_text("\n".join(text), encoding="utf-8")
    subprocess.run(["gcc", "-Ofast", "-march=native", "-fPIC", "-c", str(source), "-o", str(code)], check=True)
    subprocess.run(["gcc", "-shared", str(code), "-o", str(library), "-lmvec", "-lm"], check=True)
    return ctypes.CDLL(str(library))
