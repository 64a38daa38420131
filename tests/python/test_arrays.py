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


MILLISECOND = 1_000_000

TIMED = {
    "view": ("ArrayView[DType.uint8, 1](big)", "share_array(first.data, first.shape)", "first.data"),
    "tensor": ("Tensor[DType.uint8].from_numpy(big)", "first.to_numpy()", "first.data()"),
}


@pytest.mark.parametrize("name", TIMED)
def test_a_gigabyte_goes_both_ways_without_a_copy(session: Session, capfd: pytest.CaptureFixture[str], name: str) -> None:
    there, back, place = TIMED[name]
    cell = f"""\
from tensor import Tensor, TensorShape
from time import now
let big = np.empty({GIGABYTE}, dtype=np.uint8)
var least_there = {GIGABYTE}
var least_back = {GIGABYTE}
for i in range(20):
    let start = now()
    let first = {there}
    let middle = now()
    let second = {back}
    let end = now()
    least_there = min(least_there, middle - start)
    least_back = min(least_back, end - middle)
    if {place}.__as_index() != big.ctypes.data.__index__() or second.ctypes.data != big.ctypes.data or second.nbytes != {GIGABYTE}:
        raise Error("not the same memory")
print(least_there, least_back)
"""
    assert session.run(cell).error is None
    there_took, back_took = map(int, capfd.readouterr().out.split())
    assert there_took < MILLISECOND and back_took < MILLISECOND


def test_tensor_and_array_share_one_life(session: Session) -> None:
    made = session.run(f"""\
from tensor import Tensor, TensorShape
def shared_by_both(n: Int) -> None:
    for i in range(n):
        let mine = Tensor[DType.uint8](DTypePointer[DType.uint8].alloc({16 << 20}), TensorShape({16 << 20}))
        for j in range(0, {16 << 20}, 4096): mine.data().store(j, 1)
        let theirs = mine.to_numpy()
        let again = Tensor[DType.uint8].from_numpy(theirs)
        let copy = again.to_numpy()
        _ = mine
        if copy[4096] != 1: raise Error("lost")
""")
    assert made.ok, made.diagnostics
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert session.run("shared_by_both(64)").error is None
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_an_array_outlives_its_tensor(session: Session) -> None:
    assert session.run("%%python\nfrom_tensor = None\n").ok
    assert session.run("def publish() -> None:\n    let t = Tensor[DType.int64](TensorShape(3), 1, 2, 3)\n    from_tensor = t").ok
    assert session.run("publish()\n_ = Tensor[DType.int64](TensorShape(3), 7)").error is None
    result = session.run("%%python\nfrom_tensor.tolist()\n")
    assert result.value is not None and result.value.text == "[1, 2, 3]"


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
