"""What a session lets a cell use, and how it leaves the rest of the process alone."""

from __future__ import annotations

import faulthandler
import io
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import redirect_stdout

import pytest
from mojo_compiler import CellResult, Session, SessionConfig
from mojo_compiler.jit.signal_layout import signal_layout
from mojo_compiler.session.limits import Limits
from mojo_compiler.types.target import Checks

pytestmark = pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")

SPIN = "fn spin() -> Int:\n    var x = 1\n    while x != 0:\n        x = x * 3 + 2\n        if x == 0:\n            x = 1\n    return x\nprint(spin())"


def session_with(**limits: float) -> Session:
    return Session(SessionConfig(limits=Limits(**limits)))  # type: ignore[arg-type]


def run(session: Session, text: str) -> tuple[CellResult, str]:
    with redirect_stdout(io.StringIO()) as output:
        result = session.run(text)
    return result, output.getvalue()


def ended(result: CellResult) -> tuple[str, str]:
    assert result.error is not None, result
    return result.error.kind, result.error.message


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = session_with()
    yield made
    made.close()


def test_output_is_cut() -> None:
    session = session_with(output=100)
    result, output = run(session, "for i in range(1000000):\n    print('line', i)")
    assert ended(result) == ("limit", "the limit of 100 bytes of output (MOJO_MAX_OUTPUT) was reached; the cell was stopped")
    assert output.startswith("line 0\nline 1\n") and len(output) == 100
    assert run(session, "print('short')")[1] == "short\n"
    result, output = run(session, f"print('{'x' * 99}')\nprint('y')")
    assert (ended(result)[0], output) == ("limit", "x" * 99 + "\n")


def test_time_is_limited() -> None:
    run(session_with(), "print(0)")  # has the library compiled, for which there may be no time below
    session = session_with(seconds=1.5)
    before = set(threading.enumerate())
    result, _ = run(session, SPIN)
    assert ended(result) == ("limit", "the limit of 1.5 seconds (MOJO_MAX_SECONDS) was reached; the cell was stopped")
    assert set(threading.enumerate()) == before, "something is left that would interrupt what comes next"
    assert run(session, "print(1)")[1] == "1\n"


def test_compiling_is_limited() -> None:
    session = session_with(compile_seconds=1e-9)
    result, _ = run(session, "fn f[n: Int]() -> Int:\n    return n\nprint(f[1]())")
    assert ended(result)[0] == "limit" and "MOJO_MAX_COMPILE_SECONDS" in ended(result)[1]


def test_memory_is_limited() -> None:
    session = session_with(memory=1 << 34)
    result, _ = run(session, "let p = Pointer[Int].alloc(1 << 40)")
    assert ended(result) == ("limit", "the limit of 16 GiB of memory (MOJO_MAX_MEMORY) was reached; the cell was stopped")
    assert run(session, "print(1)")[1] == "1\n"


def test_checks() -> None:
    text = "from utils.vector import DynamicVector\nvar v = DynamicVector[Int](4)\nv.push_back(5)\nlet x = v[2]"
    result, _ = run(session_with(), text)
    assert ended(result) == ("fault", "index 2 is out of bounds for size 1, valid range is -1 to 0")
    assert result.error is not None and result.error.diagnostic is not None
    assert result.error.diagnostic.span.position[0] == 4
    assert run(session_with(checks=Checks.OFF), text)[0].ok


TENSOR = "from tensor import Tensor\nvar t = Tensor[DType.float32](2, 3)\n"
NDBUFFER = (
    "from memory.buffer import NDBuffer\nfrom utils.list import DimList\n"
    "let b = NDBuffer[2, DimList(2, 3), DType.int32](DTypePointer[DType.int32].alloc(6))\n"
)
BUFFER = "from memory.buffer import Buffer\nlet b = Buffer[4, DType.int32](DTypePointer[DType.int32].alloc(4))\n"
OUTSIDE = {
    TENSOR + "print(t[1, 3])": "index 3 is out of bounds for size 3, valid range is 0 to 2",
    TENSOR + "t[2, 0] = 1": "index 2 is out of bounds for size 2, valid range is 0 to 1",
    TENSOR + "print(t[6])": "index 6 is out of bounds for size 6, valid range is 0 to 5",
    TENSOR + "t.simd_store[4](3, 0)": "index 3 is out of bounds for size 6, valid range is 0 to 2",
    NDBUFFER + "print(b[1, 3])": "index 3 is out of bounds for size 3, valid range is 0 to 2",
    BUFFER + "print(b[4])": "index 4 is out of bounds for size 4, valid range is 0 to 3",
    BUFFER + "print(b.simd_load[4](1))": "index 1 is out of bounds for size 4, valid range is 0 to 0",
    "var v = SIMD[DType.int32, 4](1)\nvar i = 4\nprint(v[i])": "index 4 is out of bounds for size 4, valid range is 0 to 3",
    "fn f(*a: Int) -> Int:\n    return a[2]\nprint(f(1, 2))": "index 2 is out of bounds for size 2, valid range is 0 to 1 in 'f'",
    "var s = String('abc')\nvar i = 3\nprint(s[i])": "index 3 is out of bounds for size 3, valid range is -3 to 2",
}


def test_bounds_of_containers() -> None:
    session = session_with()
    inside = [TENSOR + "t[1, 2] = 7\nprint(t[1, 2], t[5])", NDBUFFER + "print(b[1, 2] == b[1, 2])", BUFFER + "print(b[3] == b[3])"]
    assert [run(session, text)[1] for text in inside] == ["7.0 7.0\n", "True\n", "True\n"]
    assert {text: ended(run(session, text)[0]) for text in OUTSIDE} == {text: ("fault", message) for text, message in OUTSIDE.items()}


def test_the_message_tells_the_way(session: Session) -> None:
    text = (
        "fn inner(p: Pointer[Int]) -> Int:\n    return p.load(0)\nfn outer(p: Pointer[Int]) -> Int:\n    let x = inner(p)\n"
        "    return x + 1\nprint(outer(Pointer[Int].get_null()))"
    )
    result, _ = run(session, text)
    assert result.error is not None and result.error.diagnostic is not None
    told = result.error.diagnostic
    assert (told.message, told.span.position[0]) == ("null pointer access in 'inner'", 2)
    assert [(note.message, note.span.position[0]) for note in told.notes] == [("called from 'outer'", 4), ("called from the cell", 6)]


def test_damage_is_owned_up_to(session: Session) -> None:
    result, _ = run(session, "let q = Pointer[Int].alloc(1)\nprint(q.load(1 << 42))")
    assert result.error is not None and result.error.diagnostic is not None
    assert "memory may be damaged" in result.error.diagnostic.notes[-1].message


def test_other_threads_run_and_interrupt(session: Session) -> None:
    ticks: list[int] = []

    def watch() -> None:
        for tick in range(10):
            time.sleep(0.02)
            ticks.append(tick)
        session.interrupt()

    watcher = threading.Thread(target=watch)
    watcher.start()
    result, _ = run(session, SPIN)
    watcher.join()
    assert ended(result) == ("interrupt", "KeyboardInterrupt")
    assert len(ticks) == 10
    session.interrupt()  # between cells there is nothing to interrupt
    assert run(session, "print(1)")[1] == "1\n"


def test_handlers_of_others_stay(session: Session) -> None:
    calls: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: calls.append(number))
    was_enabled = faulthandler.is_enabled()
    faulthandler.enable()
    try:
        assert ended(run(session, "print(Pointer[Int].get_null().load(0))")[0])[0] == "fault"
        signal.raise_signal(signal.SIGINT)
        assert calls == [signal.SIGINT] and faulthandler.is_enabled()
        assert run(session, "print(1)")[1] == "1\n"
    finally:
        signal.signal(signal.SIGINT, before)
        if not was_enabled:
            faulthandler.disable()


def test_faulthandler_still_reports_crashes_of_others() -> None:
    program = (
        "import ctypes, faulthandler\nfrom mojo_compiler import Session\nfaulthandler.enable()\nsession = Session()\n"
        "print(session.run('print(Pointer[Int].get_null().load(0))').error.kind, flush=True)\nctypes.string_at(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout == "fault\n"
    assert done.returncode == -signal.SIGSEGV and "Fatal Python error: Segmentation fault" in done.stderr


def test_an_interrupt_inside_python_does_not_end_the_process_later() -> None:
    program = (
        "from mojo_compiler import Session\nsession = Session()\n"
        "stop = '(_ for _ in ()).throw(KeyboardInterrupt)'\nlines = ['from python import Python', f'let x = Python.evaluate(\"{stop}\")']\n"
        "print(session.run('\\n'.join(lines)).error.kind, flush=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("interrupt\n", 0)


def test_where_signals_are_unknown_this_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mojo_compiler.runtime.library.signal_layout", lambda: None)
    monkeypatch.setattr("mojo_compiler.jit.guard.signal_layout", lambda: None)
    sessions = session_with(), session_with()
    results = [run(session, "print(1)") for session in (*sessions, *sessions)]
    assert [output for _, output in results] == ["1\n"] * 4
    told = [[d.message for d in result.diagnostics if d.severity.value == "warning"] for result, _ in results]
    for first in told[:2]:
        assert len(first) == 1 and first[0].startswith("cells are not guarded on this platform")
    assert told[2:] == [[], []]
