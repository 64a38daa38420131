"""Several sessions of one process, whose functions Python keeps: each stops its own code, and signals stay with their owners."""

from __future__ import annotations

import ctypes
import gc
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from alarm import Alarm
from mojo_compiler import CellResult, Session
from mojo_compiler.jit.signal_layout import signal_layout
from soak.interrupter import Interrupter

pytestmark = pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")

FUNCTIONS = "fn null() -> Int:\n    return Pointer[Int].get_null().load(0)\nfn add(a: Int, b: Int) -> Int:\n    return a + b\n"
SPIN = "fn spin() -> Int:\n    var x = 1\n    while x != 0:\n        x = x * 3 + 2\n        if x == 0:\n            x = 1\n    return x\nprint(spin())"
FAULT = "print(Pointer[Int].get_null().load(0))"

Function = Callable[..., Any]


def run(session: Session, text: str) -> tuple[CellResult, str]:
    with redirect_stdout(io.StringIO()) as output:
        result = session.run(text)
    return result, output.getvalue()


def kind(session: Session, text: str) -> str:
    result, _ = run(session, text)
    assert result.error is not None, result
    return result.error.kind


def function(session: Session, name: str) -> Function:
    assert session.run(f"%%python\n_found = mojo_session['{name}']\n").ok
    found: Function = vars(sys.modules["__main__"]).pop("_found")
    return found


def handler_of(number: int) -> int:
    """The address of the function that the system calls at a signal."""
    action = (ctypes.c_uint64 * 19)()
    ctypes.CDLL(None).sigaction(number, None, action)
    return int(action[0])


@pytest.fixture(scope="module")
def sessions() -> Iterator[tuple[Session, Session]]:
    made = Session(), Session()
    for session in made:
        assert session.run(FUNCTIONS).ok
    yield made
    for session in made:
        session.close()


@pytest.fixture
def functions(sessions: tuple[Session, Session]) -> tuple[Function, Function]:
    """A callable of each session, which therefore wants to handle signals, and cells in turns after that."""
    found = function(sessions[0], "null"), function(sessions[1], "null")
    for session in (*sessions, *sessions):
        assert run(session, "print(add(1, 2))")[1] == "3\n"
    return found


def interrupt_soon(session: Session, text: str) -> str:
    interrupter = Interrupter(session)
    interrupter.after(0.05)
    try:
        return kind(session, text)
    finally:
        interrupter.close()


def test_each_session_stops_its_own_code(sessions: tuple[Session, Session], functions: tuple[Function, Function]) -> None:
    for session, null in zip((*sessions, *sessions), (*functions, *functions), strict=True):
        assert kind(session, FAULT) == "fault"
        assert interrupt_soon(session, SPIN) == "interrupt"
        with pytest.raises(RuntimeError, match="invalid memory access"):
            null()


def test_python_calls_what_never_returns(sessions: tuple[Session, Session]) -> None:
    """Also after others have set Python's own handler, as compiling and front ends do."""
    alarm = Alarm()
    for session in (*sessions, *sessions):
        assert session.run(SPIN.rpartition("\n")[0]).ok
        vars(sys.modules["__main__"])["_spin"] = function(session, "spin")
        assert run(session, "no_such_name")[0].error is None
        alarm.after(0.1)
        assert kind(session, "%%python\n_spin()") == "interrupt"
        signal.signal(signal.SIGINT, signal.default_int_handler)
        alarm.after(0.1)
        assert kind(session, "%%python\n_spin()") == "interrupt"
    del vars(sys.modules["__main__"])["_spin"]
    alarm.close()


def test_code_of_one_session_below_that_of_another(sessions: tuple[Session, Session], functions: tuple[Function, Function]) -> None:
    outer, inner = sessions
    python_names = vars(sys.modules["__main__"])
    python_names["_null"], python_names["_run"] = functions[1], lambda: kind(inner, FAULT)
    try:
        below = "from python import Python\ntry:\n    _ = Python.evaluate('_null()')\nexcept e:\n    print(e)\n"
        assert run(outer, below)[1] == "the Mojo code was stopped: invalid memory access\n"
        assert run(outer, "print(Python.evaluate('_run()'))")[1] == "fault\n"
        assert kind(outer, "_ = Python.evaluate('_run()')\n" + FAULT) == "fault"
    finally:
        del python_names["_null"], python_names["_run"]


def test_the_interrupt_stays_with_python(sessions: tuple[Session, Session], functions: tuple[Function, Function]) -> None:
    calls: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    before = signal.signal(signal.SIGINT, lambda number, frame: calls.append(number))
    try:
        signal.raise_signal(signal.SIGINT)
        for session in (*sessions, *sessions):
            run(session, "print(1)")
            signal.raise_signal(signal.SIGINT)
        assert calls == [signal.SIGINT] * 5
    finally:
        signal.signal(signal.SIGINT, before)


def in_a_process(program: str) -> str:
    """What a program prints in a new process, in which no other session keeps a function."""
    path = [*sys.path, str(Path(__file__).parents[1])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False, env=environment)
    assert not done.stderr, done.stderr
    return done.stdout


def test_signals_are_given_back_with_the_last_function() -> None:
    assert in_a_process("from soak.test_hostile_sessions import keep_and_let_go\nkeep_and_let_go()\nprint('done')") == "done\n"


def keep_and_let_go() -> None:
    """Functions of two sessions, kept and let go one after the other."""
    first, second = Session(), Session()
    gc.collect()
    before = {number: handler_of(number) for number in (signal.SIGINT, signal.SIGSEGV, signal.SIGFPE)}
    kept: dict[Session, Function] = {}
    for session in (first, second):
        assert session.run(FUNCTIONS).ok
        kept[session] = function(session, "add")
    for session in (second, first):
        assert kept[session](1, 2) == 3
        assert run(session, "print(1)")[1] == "1\n"
        assert handler_of(signal.SIGINT) != before[signal.SIGINT]
        del kept[session]
        gc.collect()
    assert {number: handler_of(number) for number in before} == before


def test_each_session_gives_way_to_other_threads(sessions: tuple[Session, Session]) -> None:
    """Code that may call Python holds the GIL, which the thread that interrupts needs. The loop ends by itself, but late."""
    loop = "from python import Python\nvar n = 0\nvar x = 1\nwhile n < 10000000000:\n    x = x * 3 + n\n    n += 1\nprint(x, Python.none())"
    for session in (*sessions, *sessions):
        assert interrupt_soon(session, loop) == "interrupt"


def test_whichever_session_is_the_first_to_hold_the_gil() -> None:
    loop = "from python import Python\nvar n = 0\nvar x = 1\nwhile n < 10000000000:\n    x = x * 3 + n\n    n += 1\nprint(x, Python.none())"
    program = (
        "from mojo_compiler import Session\nfrom soak.interrupter import Interrupter\nsessions = [Session() for _ in range(3)]\n"
        "for session in (sessions[1], sessions[2], sessions[0], sessions[1]):\n    interrupter = Interrupter(session)\n"
        f"    session.run('print(1)')\n    interrupter.after(0.3)\n    print(session.run({loop!r}).error.kind, flush=True)\n"
        "    interrupter.close()\n"
    )
    assert in_a_process(program) == "1\ninterrupt\n" * 4


def test_a_crash_of_others_still_ends_the_process() -> None:
    program = (
        "import ctypes, faulthandler, sys\nfrom mojo_compiler import Session\nsessions = [Session(), Session()]\nkept = []\n"
        "def take():\n    for session in sessions:\n"
        f"        session.run({FUNCTIONS!r})\n        session.run('%%python\\n_found = mojo_session[\"add\"]\\n')\n        kept.append(_found)\n"
        "take()\nfaulthandler.enable()\ntake()\nprint(sessions[0].run('print(add(1, 2))').ok, flush=True)\nctypes.string_at(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout == "3\nTrue\n"
    assert done.returncode == -signal.SIGSEGV and "Fatal Python error: Segmentation fault" in done.stderr
