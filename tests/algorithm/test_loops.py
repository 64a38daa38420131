"""What is left of the library's loops after inlining: the loops one would write by hand.

The optimised code of a function has no calls, no memory of its own and keeps its accumulators in registers.
"""

from __future__ import annotations

import re
from functools import cache

import pytest
from mojo_compiler import Session

_IMPORTS = """
from algorithm import elementwise, map, stencil, tile, tile_and_unswitch, unroll, unswitch, vectorize, vectorize_unroll
from algorithm.reduction import all_true, cumsum, max, mean, reduce, sum, variance
from memory.buffer import Buffer
from utils.index import StaticIntTuple
from utils.list import Dim
alias F32 = DTypePointer[DType.float32]
alias lanes = 8
"""

LOOPS = {
    "map": """
fn work(x: F32, n: Int) -> Float32:
    var total: Float32 = 0
    @parameter
    fn add(i: Int): total += x.load(i)
    map[add](n)
    return total
""",
    "vectorize": """
fn work(x: F32, y: F32, n: Int) -> Float32:
    var sums = SIMD[DType.float32, lanes](0)
    var rest: Float32 = 0
    @parameter
    fn step[width: Int](i: Int):
        @parameter
        if width == lanes:
            sums += x.simd_load[lanes](i) * y.simd_load[lanes](i)
        else:
            rest += x.load(i) * y.load(i)
    vectorize[lanes, step](n)
    return sums.reduce_add() + rest
""",
    "vectorize 2024": """
fn work(x: F32, n: Int) -> Float32:
    var total: Float32 = 0
    @parameter
    fn step[width: Int](i: Int): total += x.simd_load[width](i).reduce_add()
    vectorize[step, lanes](n)
    return total
""",
    "vectorize_unroll": """
fn work(x: F32, n: Int) -> Float32:
    var sums = SIMD[DType.float32, lanes](0)
    @parameter
    fn step[width: Int](i: Int):
        @parameter
        if width == lanes:
            sums += x.simd_load[lanes](i)
    vectorize_unroll[lanes, 4, step](n)
    return sums.reduce_add()
""",
    "unroll": """
fn work(x: F32, y: F32, n: Int) -> Float32:
    var total: Float32 = 0
    for k in range(n):
        @parameter
        fn step[i: Int, j: Int](): total += x.load(4 * k + i) * y.load(4 * k + j)
        unroll[4, 4, step]()
    return total
""",
    "tile": """
fn work(x: F32, n: Int) -> Float32:
    var total: Float32 = 0
    @parameter
    fn step[size: Int](at: Int): total += x.simd_load[size](at).reduce_add()
    tile[step, VariadicList[Int](16, 4, 1)](0, n)
    return total
""",
    "tile of two dimensions": """
fn work(x: F32, n: Int) -> Float32:
    var total: Float32 = 0
    @parameter
    fn step[width: Int, height: Int](at: Int, row: Int): total += x.simd_load[width](row * n + at).reduce_add()
    tile[step, VariadicList[Int](8, 1), VariadicList[Int](2, 1)](0, 0, n, n)
    return total
""",
    "tile_and_unswitch": """
fn work(x: F32, n: Int) -> Float32:
    var total: Float32 = 0
    @parameter
    fn step[size: Int, whole: Bool](at: Int, end: Int):
        @parameter
        if whole:
            total += x.simd_load[size](at).reduce_add()
        else:
            for i in range(at, end): total += x.load(i)
    tile_and_unswitch[step, VariadicList[Int](16, 4)](0, n)
    return total
""",
    "unswitch": """
fn work(x: F32, n: Int, double: Bool) -> Float32:
    var total: Float32 = 0
    @parameter
    fn step[twice: Bool]():
        for i in range(n): total += x.load(i) * (2 if twice else 1)
    unswitch[step](double)
    return total
""",
    "elementwise": """
fn work(x: F32, n: Int):
    @parameter
    fn step[width: Int, rank: Int](at: StaticIntTuple[rank]):
        let place = at[0] * n + at[1]
        x.simd_store[width](place, x.simd_load[width](place) * 2)
    elementwise[2, lanes, step](StaticIntTuple[2](n, n))
""",
    "nested": """
fn work(x: F32, y: F32, n: Int) -> Float32:
    var total: Float32 = 0
    @parameter
    fn row(i: Int):
        var own = SIMD[DType.float32, lanes](0)
        @parameter
        fn step[width: Int](j: Int):
            @parameter
            if width == lanes:
                own += x.simd_load[lanes](i * n + j) * y.simd_load[lanes](j)
        vectorize[lanes, step](n)
        total += own.reduce_add()
    map[row](n)
    return total
""",
    "sum": "fn work(x: F32, n: Int) -> Float32: return sum(Buffer[Dim(), DType.float32](x, n))\n",
    "max": "fn work(x: F32, n: Int) -> Float32: return max(Buffer[Dim(), DType.float32](x, n))\n",
    "mean": "fn work(x: F32, n: Int) -> Float32: return mean(Buffer[Dim(), DType.float32](x, n))\n",
    "variance": "fn work(x: F32, n: Int) -> Float32: return variance(Buffer[Dim(), DType.float32](x, n))\n",
}
"""Programs by what they show; all but `elementwise` change no memory."""


@cache
def session() -> Session:
    made = Session()
    assert made.run(_IMPORTS).ok
    return made


@cache
def code(name: str) -> str:
    """The optimised code of a program's function."""
    result = session().run(LOOPS[name] + _CALLS[_parameters(name)])
    assert result.ok, result
    found = re.search(r"^define [^\n]*@cell\d+\.work\.[^\n]*\n(.*?)^}", result.emit["llvm"], re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def _parameters(name: str) -> str:
    found = re.search(r"fn work\((.*?)\)", LOOPS[name])
    assert found is not None
    return found[1]


_CALLS = {
    "x: F32, n: Int": "let p = F32.alloc(64)\n_ = work(p, 1)\n",
    "x: F32, y: F32, n: Int": "let p = F32.alloc(64)\n_ = work(p, p, 1)\n",
    "x: F32, n: Int, double: Bool": "let p = F32.alloc(64)\n_ = work(p, 1, True)\n",
}


@pytest.mark.parametrize("name", LOOPS)
def test_no_calls(name: str) -> None:
    """Nothing is called but, by loops that are to stop, what stops them."""
    calls = [line.strip() for line in code(name).splitlines() if re.search(r"\bcall\b", line)]
    # The largest of no elements is none: the first index is checked.
    expected = ("@llvm.", "@mojo_stop_here", "@mojo_index_failed(i64 0, i64 0,")
    assert [call for call in calls if not any(name in call for name in expected)] == []


@pytest.mark.parametrize("name", LOOPS)
def test_no_memory_of_its_own(name: str) -> None:
    assert "alloca" not in code(name)


@pytest.mark.parametrize("name", [name for name in LOOPS if name != "elementwise"])
def test_accumulators_are_registers(name: str) -> None:
    stores = [line.strip() for line in code(name).splitlines() if re.match(r"\s+store\b", line)]
    assert stores == []
