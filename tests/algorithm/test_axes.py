"""Reductions and searches along the axes of arrays give what NumPy's give, whatever the sizes and strides."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import Any

import numpy as np
import pytest
from mojo_compiler import Session
from numpy.typing import NDArray

_SIZES = ((1, 1, 1), (3, 4, 5), (2, 7, 16), (5, 3, 150))

_CELL = """
from algorithm.reduction import argmax, argmin, max, mean, min, product, sum, variance
from memory.buffer import NDBuffer
from utils.list import Dim, DimList
alias Sizes = StaticIntTuple[3]
fn array[type: DType](address: Int, sizes: Sizes, strides: Sizes) -> NDBuffer[3, DimList.create_unknown[3](), type]:
    let data = DTypePointer[type](SIMD[DType.address, 1](address))
    return NDBuffer[3, DimList.create_unknown[3](), type](data, sizes, strides)
fn reduced[type: DType, axis: Int](first: Int, second: Int, sizes: Sizes, strides: Sizes, size: Int):
    let source = array[type](first, sizes, strides)
    var shape = sizes
    shape[axis] = 1
    let steps = Sizes(shape[1] * shape[2], shape[2], 1)
    let bytes = size * type.sizeof()
    sum[axis](source, array[type](second, shape, steps))
    max[axis](source, array[type](second + bytes, shape, steps))
    min[axis](source, array[type](second + 2 * bytes, shape, steps))
    mean[axis](source, array[type](second + 3 * bytes, shape, steps))
    variance[axis](source, array[type](second + 4 * bytes, shape, steps))
    argmax(source, axis, array[type](second + 5 * bytes, shape, steps))
    argmin(source, axis, array[type](second + 6 * bytes, shape, steps))
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    session = Session()
    assert session.run(_CELL).ok
    yield session
    session.close()


def _arrays(sizes: tuple[int, ...], dtype: str) -> Iterator[NDArray[Any]]:
    random = np.random.default_rng(3)
    numbers = random.integers(-9, 9, sizes).astype(dtype)
    yield numbers
    yield numbers.transpose(2, 0, 1)
    yield numbers[:, ::-1]


def _expected(numbers: NDArray[Any], axis: int) -> list[NDArray[Any]]:
    with np.errstate(all="ignore"):
        results = [
            numbers.sum(axis),
            numbers.max(axis),
            numbers.min(axis),
            numbers.mean(axis),
            numbers.var(axis, ddof=1) if numbers.shape[axis] > 1 else np.zeros(0),
            numbers.argmax(axis),
            numbers.argmin(axis),
        ]
    return [np.asarray(result).ravel() for result in results]


@pytest.mark.parametrize("axis", (0, 1, 2))
def test_axes(session: Session, axis: int) -> None:
    results, calls, expected = [], [], []
    for sizes in _SIZES:
        for numbers in _arrays(sizes, "float32"):
            size = numbers.size // numbers.shape[axis]
            result = np.zeros((7, size), "float32")
            strides = ", ".join(str(s // 4) for s in numbers.strides)
            shape = ", ".join(map(str, numbers.shape))
            calls.append(
                f"reduced[DType.float32, {axis}]({numbers.ctypes.data}, {result.ctypes.data}, Sizes({shape}), Sizes({strides}), {size})"
            )
            expected.append((numbers, _expected(numbers, axis)))
            results.append(result)
    assert session.run("\n".join(calls)).ok
    for result, (numbers, wanted) in zip(results, expected, strict=True):
        for row, right in zip(result, wanted, strict=True):
            np.testing.assert_allclose(row[: len(right)], right, 1e-5, 1e-5, err_msg=f"{numbers.shape} {numbers.strides}")


_SEARCH = """
from tensor import Tensor, TensorShape
fn positions[type: DType](address: Int, count: Int) raises:
    let data = DTypePointer[type](SIMD[DType.address, 1](address))
    var tensor = Tensor[type](TensorShape(count))
    memcpy(tensor.data(), data, count)
    print(tensor.argmax()[0], tensor.argmin()[0])
"""


def test_positions_in_lines(session: Session) -> None:
    assert session.run(_SEARCH).ok
    random = np.random.default_rng(5)
    kept, calls, expected = [], [], []
    for dtype in ("float32", "float64", "int8"):
        for count in (1, 2, 63, 64, 65, 200, 1000):
            for greatest in (2, 100):
                numbers = random.integers(0, greatest, count).astype(dtype)
                if dtype != "int8" and greatest == 100 and count > 60:
                    numbers[random.integers(0, count, 2)] = np.nan
                kept.append(numbers)
                calls.append(f"positions[DType.{dtype}]({numbers.ctypes.data}, {count})")
                expected.append(f"{numbers.argmax()} {numbers.argmin()}")
    output = io.StringIO()
    with redirect_stdout(output):
        assert session.run("\n".join(calls)).ok
    assert output.getvalue().splitlines() == expected
