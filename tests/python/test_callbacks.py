"""Mojo functions that Python calls: from loops and threads, when they fault, are interrupted, or end."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from background import counting
from mojo_compiler import Session

FUNCTIONS = """\
fn add(a: Float64, b: Float64) -> Float64:
    return a + b
fn null() -> Int:
    return Pointer[Int]().load()
fn deep(n: Int) -> Int:
    return deep(n + 1) + deep(n + 2)
fn endless(n: Int) -> Int:
    var i = n
    while i != -1: i += 2
    return i
fn collatz(n: Int) -> Int:
    var steps = 0
    var i = n
    while i != 1:
        i = i // 2 if i % 2 == 0 else 3 * i + 1
        steps += 1
    return steps
fn long(n: Int) -> Int:
    var k = 1
    for i in range(n):
        k = (k * 3 + i) % 1000003
    return k
fn echo(x: PythonObject) -> PythonObject:
    return x
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run(FUNCTIONS).error is None
    yield made
    made.close()


def function(session: Session, name: str) -> Callable[..., Any]:
    assert session.run(f"%%python\n_found = mojo_session['{name}']\n").ok
    found: Callable[..., Any] = vars(sys.modules["__main__"])["_found"]
    return found


def test_a_fault_is_an_exception(session: Session) -> None:
    null = function(session, "null")
    for _ in range(3):
        with pytest.raises(RuntimeError, match="the Mojo code was stopped: invalid memory access"):
            null()
    assert function(session, "add")(1, 2) == 3


def test_running_out_of_stack_is_an_exception(session: Session) -> None:
    with pytest.raises(RuntimeError, match="the Mojo code was stopped"):
        function(session, "deep")(1)


def test_a_fault_below_a_cell_leaves_the_cell_running(session: Session, capfd: pytest.CaptureFixture[str]) -> None:
    cell = "let n = PythonObject(null)\ntry:\n    _ = n()\nexcept e:\n    print(e)\nprint('goes on')"
    assert session.run(cell).error is None
    assert capfd.readouterr().out == "the Mojo code was stopped: invalid memory access\ngoes on\n"


INTERRUPT = f"""\
import os, signal, subprocess, sys
from mojo_compiler import Session

session = Session()
session.run({FUNCTIONS!r})
session.run("%%python\\nendless, add = mojo_session['endless'], mojo_session['add']\\n")
# The function holds the GIL most of the time: another process sends the signal meanwhile.
code = f"import os, time; time.sleep(0.5); os.kill({{os.getpid()}}, {{int(signal.SIGINT)}})"
with subprocess.Popen([sys.executable, "-c", code]):
    try:
        endless(0)
    except KeyboardInterrupt:
        print("interrupted", add(1, 2))
"""


def test_interrupt() -> None:
    # In a process of its own: signals have one owner a process, and other tests' sessions may be that.
    done = subprocess.run([sys.executable, "-c", INTERRUPT], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout == "interrupted 3.0\n", done.stderr


def test_threads_agree(session: Session) -> None:
    collatz = function(session, "collatz")
    serial = [collatz(n) for n in range(1, 400)]
    with ThreadPoolExecutor(10) as pool:
        for parallel in pool.map(lambda _: [collatz(n) for n in range(1, 400)], range(10)):
            assert parallel == serial


def test_other_threads_run_during_a_long_call(session: Session) -> None:
    long = function(session, "long")
    long(10)
    with counting() as counted:
        before = counted()
        long(100_000_000)
        during = counted() - before
    assert during > 5


def test_a_fault_in_another_thread(session: Session) -> None:
    null = function(session, "null")
    with ThreadPoolExecutor(4) as pool:
        errors = [pool.submit(null).exception() for _ in range(20)]
    assert all(isinstance(e, RuntimeError) for e in errors)


def test_nothing_is_left(session: Session) -> None:
    echo = function(session, "echo")
    marker = object()
    before = sys.getrefcount(marker)
    for _ in range(10_000):
        echo(marker)
    assert sys.getrefcount(marker) == before
    body = "for i in range({}):\n    let f = PythonObject(echo)\n    _ = f(i)"
    assert session.run(body.format(10)).error is None
    gc.collect()
    start = sys.getallocatedblocks()
    assert session.run(body.format(50_000)).error is None
    gc.collect()
    assert sys.getallocatedblocks() - start < 2000


def test_a_function_outlives_its_redefinition(session: Session) -> None:
    assert session.run("fn version() -> Int: return 1").ok
    old = function(session, "version")
    assert session.run("fn version() -> Int: return 2").ok
    assert (old(), function(session, "version")()) == (1, 2)
