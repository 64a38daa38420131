"""A search on this machine picks a vector length for each type of element: they may differ."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout

from mojo_compiler import Session

PROGRAM = """
from autotune import autotune, search
from algorithm import vectorize
from benchmark import Benchmark
alias count = 4096

fn add[type: DType](a: DTypePointer[type], b: DTypePointer[type], out: DTypePointer[type], n: Int) -> Int:
    alias length = autotune(1, 4, 8, 16, 32, 64)
    @parameter
    fn step[width: Int](i: Int):
        out.simd_store[width](i, a.simd_load[width](i) + b.simd_load[width](i))
    vectorize[length, step](n)
    return length

fn fastest[type: DType](
    functions: Pointer[fn(DTypePointer[type], DTypePointer[type], DTypePointer[type], Int) -> Int], candidates: Int
) -> Int:
    let a = DTypePointer[type].alloc(count)
    let b = DTypePointer[type].alloc(count)
    let out = DTypePointer[type].alloc(count)
    for i in range(count):
        a.store(i, i % 50)
        b.store(i, 1)
    var best: Int = 0
    var least: Int = -1
    for i in range(candidates):
        @parameter
        fn run(): _ = functions.load(i)(a, b, out, count)
        let time = Benchmark(2, 1_000, 1_000_000, 20_000_000).run[run]()
        print(type, "length", functions.load(i)(a, b, out, count), "takes", time, "ns")
        if least < 0 or time < least:
            best = i
            least = time
    a.free(); b.free(); out.free()
    return best

fn picked[type: DType]() -> Int:
    alias best: fn(DTypePointer[type], DTypePointer[type], DTypePointer[type], Int) -> Int
    search[fn(DTypePointer[type], DTypePointer[type], DTypePointer[type], Int) -> Int, add[type], fastest[type] -> best]()
    let a = DTypePointer[type].alloc(count)
    let length = best(a, a, a, 0)
    a.free()
    return length
"""


def test_lengths_for_two_types() -> None:
    session = Session()
    with redirect_stdout(io.StringIO()) as stream:
        assert session.run(PROGRAM).ok
        result = session.run("print('float32:', picked[DType.float32](), 'int8:', picked[DType.int8]())")
    session.close()
    assert result.ok, result
    *measured, picked = stream.getvalue().splitlines()
    times = {(m[1], int(m[2])): int(m[3]) for line in measured if (m := re.fullmatch(r"(\w+) length (\d+) takes (\d+) ns", line))}
    assert sorted(times) == sorted((name, length) for name in ("float32", "int8") for length in (1, 4, 8, 16, 32, 64))
    found = re.fullmatch(r"float32: (\d+) int8: (\d+)", picked)
    assert found is not None, picked
    for name, length in (("float32", int(found[1])), ("int8", int(found[2]))):
        assert times[name, length] == min(t for (n, _), t in times.items() if n == name)
