"""Where loops look for interrupts, and that LLVM writes back what it keeps in registers on the way out."""

from __future__ import annotations

import re

import pytest
from mojo_compiler import Session


def optimised(session: Session, text: str) -> str:
    result = session.run(text)
    assert result.ok, result.diagnostics
    return result.emit["llvm"]


def blocks(llvm: str, *ends: str) -> str:
    """The blocks whose labels end so."""
    return "\n".join(block for block in llvm.split("\n\n") if block.split(":")[0].endswith(ends))


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


def test_variables_are_written_back_on_the_way_out_only(session: Session) -> None:
    llvm = optimised(session, "var n = 0\nvar i = 0\nwhile i < 1000:\n    i += 1\n    n += i & 7\n")
    assert blocks(llvm, ".look", ".stop").count("store i64") == 2
    assert "store" not in next(block for block in llvm.split("\n\n") if "phi i64" in block and "and i64" in block)


def test_loops_over_ranges_are_vectorised(session: Session) -> None:
    text = "fn scale(p: DTypePointer[DType.float32], n: Int):\n    for i in range(n):\n        p.store(i, p.load(i) * 2)\n"
    llvm = optimised(session, text + "let room = DTypePointer[DType.float32].alloc(100)\nscale(room, 100)\n")
    assert re.search(r"load <\d+ x float>", llvm)
    assert "load volatile i32, ptr @mojo_stop" in llvm


def test_short_loops_do_not_look(session: Session) -> None:
    llvm = optimised(
        session, "fn sum(p: Pointer[Int]) -> Int:\n    var s = 0\n    for i in range(8):\n        s += p[i]\n    return s\n_ = sum"
    )
    assert "mojo_stop" not in llvm


def test_a_loop_whose_turns_may_be_long_looks_often(session: Session) -> None:
    llvm = optimised(
        session, "@no_inline\nfn work(i: Int):\n    print(i)\nfn many(n: Int):\n    for i in range(n):\n        work(i)\nmany(0)\n"
    )
    assert "mojo_stop" in llvm
    assert not re.search(r"@llvm\.[us]min\.i64\(i64 [^,]*, i64 \d{3,}\)", llvm)


def test_special_members_do_not_look(session: Session) -> None:
    text = "struct Slow:\n    fn __init__(inout self):\n        pass\n    fn __del__(owned self):\n        for i in range(100000):\n            print(end='')\n"
    assert "mojo_stop" not in optimised(session, text + "fn make():\n    _ = Slow()\n_ = make")


def test_a_function_that_calls_itself_looks_for_its_copies(session: Session) -> None:
    llvm = optimised(
        session, "var calls = 0\nfn down(n: Int):\n    calls += 1\n    if n > 0:\n        down(n - 1)\n        down(n - 2)\ndown(3)"
    )
    body = re.search(r"^define [^\n]*\.down\..*?^}", llvm, re.DOTALL | re.MULTILINE)
    assert body is not None and body.group().count("load volatile i32, ptr @mojo_stop") in (1, 2)


def test_one_that_only_computes_does_not(session: Session) -> None:
    assert "mojo_stop" not in optimised(
        session, "fn fib(n: Int) -> Int:\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nprint(fib(3))"
    )


def test_loops_that_check_indices_stay_whole(session: Session) -> None:
    llvm = optimised(
        session,
        "fn total(v: DynamicVector[Int]) -> Int:\n    var sum = 0\n    for i in range(len(v)):\n        sum += v[i]\n    return sum\n"
        "var none = DynamicVector[Int]()\nprint(total(none))",
    )
    assert "mojo_stop" not in llvm
