"""Functions of the library's `math` on arrays, beside mpmath: samples, and errors in units of the last place."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import mpmath
import numpy as np
from mojo_compiler.session.session import Session
from mpmath import mp, mpf
from numpy.typing import NDArray

mp.prec = 160

Array = NDArray[Any]

_KERNEL = ctypes.CFUNCTYPE(ctypes.c_int64, *[ctypes.c_int64] * 4)

_CELL = """
from sys.info import simdwidthof
from math import {name}
fn {name}_{type}_{width}(first: Int, second: Int, result: Int, count: Int) -> Int:
    let x = DTypePointer[DType.{type}](SIMD[DType.address, 1](first))
    let y = DTypePointer[DType.{type}](SIMD[DType.address, 1](second))
    let out = DTypePointer[DType.{type}](SIMD[DType.address, 1](result))
    for i in range(0, count, {width}):
        out.simd_store[{width}](i, {name}({arguments}))
    return count
_ = {name}_{type}_{width}(0, 0, 0, 0)
"""


@dataclass(frozen=True)
class Function:
    """What mpmath says, where to sample it (one range for each argument, several such), and the greatest error of both types."""

    name: str
    exact: Callable[..., Any]
    ranges: tuple[tuple[tuple[float, float], ...], ...]
    single: float = 1
    double: float = 2

    @property
    def count(self) -> int:
        """How many arguments it has."""
        return len(self.ranges[0])

    def bound(self, dtype: str) -> float:
        """The greatest error that is allowed."""
        return self.single if dtype == "float32" else self.double

    def samples(self, dtype: str, count: int, seed: int = 1) -> tuple[Array, ...]:
        """Arguments of all ranges, as many of each, and numbers of every magnitude from the last of them."""
        random = np.random.default_rng(seed)
        parts = [tuple(random.uniform(*limits, count // (len(self.ranges) + 1)) for limits in ranges) for ranges in self.ranges]
        rest = count - sum(len(part[0]) for part in parts)
        parts.append(tuple(_of_every_magnitude(random, limits, dtype, rest) for limits in self.ranges[-1]))
        return tuple(np.concatenate(columns).astype(dtype) for columns in zip(*parts, strict=True))


def _of_every_magnitude(random: np.random.Generator, limits: tuple[float, float], dtype: str, count: int) -> Array:
    low, high = limits
    least = np.log2(np.finfo(dtype).smallest_subnormal)
    magnitudes = [np.exp2(random.uniform(least, np.log2(bound), count)) if bound > 0 else np.zeros(count) for bound in (-low, high)]
    chosen = np.where(random.random(count) < (0.5 if low < 0 < high else float(low < 0)), -magnitudes[0], magnitudes[1])
    return np.clip(chosen, low, high)


def compiled(names: Iterable[tuple[str, int]], dtypes: Sequence[str], widths: Sequence[int]) -> Callable[..., Array]:
    """A function that applies one of the library's, by its name and width, to arrays."""
    session = Session()
    for name, count in names:
        for dtype in dtypes:
            for width in widths:
                arguments = ", ".join(f"{x}.simd_load[{width}](i)" for x in "xy"[:count])
                result = session.run(_CELL.format(name=name, type=dtype, width=width, arguments=arguments))
                assert result.ok, result
    linker, engine = session.program.linker, session.program.engine
    symbols = {instance.name: symbol for symbol, instance in linker.instances.items()}

    def apply(name: str, width: int, *arrays: Array) -> Array:
        kernel = _KERNEL(engine.address(symbols[f"{name}_{arrays[0].dtype}_{width}"]))
        size = len(arrays[0])
        padded = [np.concatenate([a, np.ones(-size % width, a.dtype)]) for a in arrays]
        result = np.empty_like(padded[0])
        kernel(padded[0].ctypes.data, padded[-1].ctypes.data, result.ctypes.data, len(result))
        return result[:size]

    return apply


def error(got: float, exact: Any, dtype: str) -> float:
    """How far a result is from the exact one, in units of the last place of numbers as great as that."""
    limits = np.finfo(dtype)
    if not mpmath.isfinite(exact) or abs(exact) > mpf(float(limits.max)) * (1 + mpf(float(limits.epsneg)) / 2):
        return 0.0 if got == float(exact) or not np.isfinite(got) else float("inf")
    if not np.isfinite(got):
        return float("inf")
    exponent = max(mpmath.frexp(exact)[1] - 1, int(limits.minexp)) if exact else int(limits.minexp)
    return float(abs(mpf(got) - exact) / mpf(2) ** (exponent - int(limits.nmant)))


def worst(function: Function, arguments: Sequence[Array], results: Array) -> tuple[float, tuple[float, ...]]:
    """The greatest error, and where."""
    found = (0.0, tuple(float(a[0]) for a in arguments))
    for *values, result in zip(*(a.tolist() for a in arguments), results.tolist(), strict=True):
        found = max(found, (error(result, function.exact(*map(mpf, values)), str(results.dtype)), tuple(values)))
    return found


def _signed_cube_root(x: mpf) -> mpf:
    return mpmath.sign(x) * mpmath.cbrt(abs(x))


_ALL = ((-3e38, 3e38),)

FUNCTIONS = (
    Function("exp", mpmath.exp, (((-1, 1),), ((-104, 88),), ((-700, 700),))),
    Function("exp2", lambda x: mpf(2) ** x, (((-1, 1),), ((-150, 127.9),), ((-1000, 1000),))),
    Function("expm1", mpmath.expm1, (((-1, 1),), ((-40, 88),), ((-700, 700),))),
    Function("log", mpmath.log, (((0.5, 2),), ((0.01, 100),), ((0, 3e38),))),
    Function("log2", lambda x: mpmath.log(x) / mp.ln2, (((0.5, 2),), ((0.01, 100),), ((0, 3e38),))),
    Function("log10", lambda x: mpmath.log(x) / mp.ln10, (((0.5, 2),), ((0.01, 100),), ((0, 3e38),))),
    Function("log1p", mpmath.log1p, (((-0.9, 1),), ((-1, 10),), ((-0.999, 3e38),))),
    Function("sin", mpmath.sin, (((-4, 4),), ((-1e4, 1e4),), ((-1e9, 1e9),), _ALL)),
    Function("cos", mpmath.cos, (((-4, 4),), ((-1e4, 1e4),), ((-1e9, 1e9),), _ALL)),
    Function("tan", mpmath.tan, (((-4, 4),), ((-1e4, 1e4),), ((-1e9, 1e9),), _ALL)),
    Function("sinh", mpmath.sinh, (((-1, 1),), ((-20, 20),), ((-700, 700),))),
    Function("cosh", mpmath.cosh, (((-1, 1),), ((-20, 20),), ((-700, 700),))),
    Function("tanh", mpmath.tanh, (((-1, 1),), ((-10, 10),), ((-700, 700),))),
    Function("asin", mpmath.asin, (((-1, 1),), ((-0.6, 0.6),), ((-1, 1),))),
    Function("acos", mpmath.acos, (((-1, 1),), ((-0.6, 0.6),), ((-1, 1),))),
    Function("atan", mpmath.atan, (((-2, 2),), ((-100, 100),), _ALL)),
    Function("asinh", mpmath.asinh, (((-1, 1),), ((-100, 100),), _ALL)),
    Function("acosh", mpmath.acosh, (((1, 2),), ((1, 100),), ((1, 3e38),))),
    Function("atanh", mpmath.atanh, (((-1, 1),), ((-0.1, 0.1),), ((-0.999, 0.999),))),
    Function("erf", mpmath.erf, (((-1, 1),), ((-4, 4),), ((-6, 6),))),
    Function("erfc", mpmath.erfc, (((-1, 1),), ((-3, 9),), ((-6, 26.5),))),
    Function("cbrt", _signed_cube_root, (((-8, 8),), _ALL)),
    Function("rsqrt", lambda x: 1 / mpmath.sqrt(x), (((0.25, 4),), ((1e-30, 3e38),))),
    Function("tgamma", mpmath.gamma, (((0.5, 3),), ((-30, 30),), ((0, 30),)), double=8),
    Function("pow", mpmath.power, (((0.5, 2), (-100, 100)), ((0.01, 100), (-18, 18)), ((1e-3, 1e3), (-12, 12)))),
    Function("atan2", mpmath.atan2, (((-10, 10), (-10, 10)), ((-3e38, 3e38), (-3e38, 3e38)))),
    Function("hypot", mpmath.hypot, (((-10, 10), (-10, 10)), ((-2e38, 2e38), (-2e38, 2e38)))),
)
