"""Numbers of every type are sorted as NumPy sorts them, few and many, with equal ones and those that are not numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from mojo_compiler import Session
from numpy.typing import NDArray

_CELL = """
from algorithm.sort import sort
fn sort_at[type: DType](address: Int, count: Int):
    sort(DTypePointer[type](SIMD[DType.address, 1](address)), count)
"""
_SIZES = (*range(0, 20), 31, 64, 100, 129, 257, 600, 3000)
_TYPES = ("int8", "uint8", "int16", "uint32", "int64", "uint64", "float16", "float32", "float64")


def _numbers(dtype: str, size: int, spread: int) -> NDArray[Any]:
    random = np.random.default_rng(size + spread)
    if dtype.startswith("float"):
        numbers = (random.normal(0, 1, size) * 10.0 ** random.integers(-3, 4, size)).astype(dtype)
        if spread > 1:
            special = (np.nan, -np.nan, np.inf, -np.inf, 0.0, -0.0)
            numbers[random.integers(0, size, size // 3)] = random.choice(special, size // 3)
        return numbers
    limits = np.iinfo(dtype)
    numbers = random.integers(limits.min, limits.max, size, dtype=dtype, endpoint=True)
    return numbers if spread == 1 else (numbers % spread).astype(dtype)


def test_sorted_as_numpy_does() -> None:
    session = Session()
    assert session.run(_CELL).ok
    arrays = [_numbers(dtype, size, spread) for dtype in _TYPES for size in _SIZES for spread in (1, 7)]
    arrays += [np.arange(1000), np.arange(1000)[::-1].copy(), np.zeros(1000, "float32")]
    expected = [np.sort(array) for array in arrays]
    calls = [f"sort_at[DType.{array.dtype}]({array.ctypes.data}, {len(array)})" for array in arrays]
    result = session.run("\n".join(calls))
    assert result.ok, result.diagnostics
    for array, wanted in zip(arrays, expected, strict=True):
        np.testing.assert_array_equal(array, wanted, err_msg=f"{array.dtype} {len(array)}")
    session.close()
