"""Memory that Mojo and NumPy share: what it costs, and how long it lives."""

from __future__ import annotations

import resource
from collections.abc import Iterator

import numpy
import pytest
from mojo_compiler import Session

GIGABYTE = 1 << 30


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run("from python.array import ArrayView, give_array, share_array\nlet np = Python.import_module('numpy')").ok
    yield made
    made.close()


def test_a_gigabyte_goes_both_ways_without_a_copy(session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    cell = f"""\
from time import now
let big = np.empty({GIGABYTE}, dtype=np.uint8)
_ = ArrayView[DType.uint8, 1](big)
let start = now()
let view = ArrayView[DType.uint8, 1](big)
let middle = now()
let back = share_array(view.data, view.shape)
let end = now()
print(view.data.__as_index() == big.ctypes.data.__index__(), back.ctypes.data == big.ctypes.data, back.nbytes)
print(middle - start < 1000000, end - middle < 1000000)
"""
    assert session.run(cell).error is None
    assert capfd.readouterr().out.splitlines() == [f"True True {GIGABYTE}", "True True"]


def test_a_view_keeps_its_array(session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    cell = """\
def kept() -> Float64:
    var array = np.full(100000, 7.0)
    let view = ArrayView[DType.float64](array)
    array = None
    _ = np.zeros(100000)
    return view[99999]
print(kept())
"""
    assert session.run(cell).error is None
    assert capfd.readouterr().out == "7.0\n"


def test_an_array_frees_the_memory_given_to_it(session: Session) -> None:
    count = 16 << 20
    cell = f"""\
for i in range(64):
    let p = DTypePointer[DType.uint8].alloc({count})
    for j in range(0, {count}, 4096): p.store(j, 1)
    let a = give_array(p, StaticIntTuple[1]({count}))
    _ = a
"""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert session.run(cell).error is None
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024  # kilobytes; all of them are a gigabyte


def test_an_array_outlives_the_variable_it_came_from(session: Session) -> None:
    assert session.run("%%python\nkept = None\n").ok
    assert session.run("kept = give_array(DTypePointer[DType.int64].alloc(3), StaticIntTuple[1](3))\nkept[0] = 5").error is None
    result = session.run("%%python\nkept[0] + 1\n")
    assert result.value is not None and result.value.text == repr(numpy.int64(6))
