"""Interrupts and faults in compiled code."""

from __future__ import annotations

import ctypes
import random
import signal
import threading
import time
from collections.abc import Iterator

import pytest
from alarm import Alarm
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Fault, FaultKind, Finished, Interrupted, Outcome
from mojo_compiler.jit.signal_layout import signal_layout

pytestmark = pytest.mark.skipif(signal_layout() is None, reason="the guard is off on this platform")

TEXT = r"""
declare ptr @malloc(i64)
declare void @free(ptr)
declare void @abort()
declare void @llvm.trap()
declare ptr @memset(ptr, i32, i64)
declare void @mojo_sleep(double)
declare void @mojo_abort(ptr, i64) noreturn
declare void @mojo_debug_assert_fail(ptr, i64) noreturn
declare void @mojo_write(ptr, i64)
declare void @mojo_flush()
declare i32 @mojo_enter_python()
declare void @mojo_leave_python(i32)
declare void @mojo_raise_python(i32)
declare ptr @PyRun_String(ptr, i32, ptr, ptr)
declare ptr @PyDict_New()
@zero = global i64 0
@counter = global i64 0
@message = constant [11 x i8] c"so it ended"
@line = constant [2 x i8] c"x\0A"

define void @fine() #0 {
  %v = load i64, ptr @counter
  %n = add i64 %v, 1
  store i64 %n, ptr @counter
  ret void
}
define void @empty_loop() #0 {
  br label %l
l:
  br label %l
}
define void @counting_loop() #0 {
  br label %l
l:
  %v = load volatile i64, ptr @counter
  %n = add i64 %v, 1
  store volatile i64 %n, ptr @counter
  br label %l
}
define void @allocating_loop() #0 {
  br label %l
l:
  %m = call ptr @malloc(i64 100)
  store volatile i8 1, ptr %m
  call void @free(ptr %m)
  br label %l
}
define void @sleeping() #0 {
  call void @mojo_sleep(double 100.0)
  ret void
}
define void @printing_loop() #0 {
  br label %l
l:
  call void @mojo_write(ptr @line, i64 2)
  br label %l
}
define void @null_store() #0 {
  %p = load volatile i64, ptr @zero
  %q = inttoptr i64 %p to ptr
  store volatile i64 1, ptr %q
  ret void
}
define void @caller() #0 {
  call void @null_store()
  store volatile i64 0, ptr @zero
  ret void
}
define void @wild_store() #0 {
  store volatile i64 1, ptr inttoptr (i64 81985529216486895 to ptr)
  ret void
}
define void @library_fault() #0 {
  %r = call ptr @memset(ptr inttoptr (i64 4096 to ptr), i32 0, i64 100)
  store volatile i64 0, ptr @zero
  ret void
}
define void @null_call() #0 {
  %p = load volatile i64, ptr @zero
  %q = inttoptr i64 %p to ptr
  call void %q()
  store volatile i64 0, ptr @zero
  ret void
}
define void @divide() #0 {
  %z = load volatile i64, ptr @zero
  %q = sdiv i64 7, %z
  store volatile i64 %q, ptr @counter
  ret void
}
define void @trap() #0 {
  call void @llvm.trap()
  ret void
}
define void @library_abort() #0 {
  call void @abort()
  ret void
}
define void @own_abort() #0 {
  call void @mojo_abort(ptr @message, i64 11)
  unreachable
}
define void @assertion() #0 {
  call void @mojo_debug_assert_fail(ptr @message, i64 11)
  unreachable
}
define void @recursion() #0 {
  %room = alloca [64 x i64]
  store volatile i64 1, ptr %room
  call void @recursion()
  store volatile i64 2, ptr %room
  ret void
}
@raising.text = constant [6 x i8] c"1 / 0\00"
define internal void @python(ptr %text) #0 {
  %token = call i32 @mojo_enter_python()
  %names = call ptr @PyDict_New()
  %r = call ptr @PyRun_String(ptr %text, i32 258, ptr %names, ptr %names)
  %bad = icmp eq ptr %r, null
  br i1 %bad, label %raise, label %leave
leave:
  call void @mojo_leave_python(i32 %token)
  ret void
raise:
  call void @mojo_raise_python(i32 %token)
  ret void
}
define void @python_error() #0 {
  call void @python(ptr @raising.text)
  ret void
}
@forever = constant [35 x i8] c"[0 for _ in iter(lambda: 0, None)]\00"
define void @python_loop() #0 {
  call void @python(ptr @forever)
  ret void
}
attributes #0 = { noinline "frame-pointer"="all" }
"""


class Code:
    """An engine with the functions above."""

    def __init__(self) -> None:
        self.engine = Engine()
        self.addresses = self.engine.load(self.engine.compile(TEXT, optimise=False, name="guarded"))

    def run(self, name: str, *, release_gil: bool = False) -> Outcome:
        return self.engine.run(self.addresses[name], release_gil=release_gil)

    def symbol(self, pc: int) -> str | None:
        place = self.engine.locate(pc)
        return place.symbol if place else None

    def count(self) -> int:
        return ctypes.c_int64.from_address(self.addresses["counter"]).value


@pytest.fixture(scope="module")
def code() -> Code:
    return Code()


@pytest.fixture
def alarm() -> Iterator[Alarm]:
    clock = Alarm()
    yield clock
    clock.close()


def assert_sound(code: Code) -> None:
    """The engine works, and Python has its handlers and no signal blocked."""
    before = code.count()
    assert code.run("fine") == Finished()
    assert code.count() == before + 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, [])
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("release_gil", [False, True])
@pytest.mark.parametrize("name", ["empty_loop", "counting_loop", "allocating_loop"])
def test_interrupts(code: Code, alarm: Alarm, name: str, release_gil: bool) -> None:
    alarm.after(0.02)
    outcome = code.run(name, release_gil=release_gil)
    assert isinstance(outcome, Interrupted)
    if name == "empty_loop" and outcome.pc:  # 0: on a busy machine the signal came before the code began
        assert code.symbol(outcome.pc) == name
    assert_sound(code)


@pytest.mark.parametrize("release_gil", [False, True])
def test_interrupt_of_a_wait(code: Code, release_gil: bool) -> None:
    alarm = Alarm(waits=True)
    alarm.after(0.5)
    try:
        assert isinstance(code.run("sleeping", release_gil=release_gil), Interrupted)
    finally:
        alarm.close()
    assert_sound(code)


@pytest.mark.parametrize("release_gil", [False, True])
def test_interrupt_while_printing(code: Code, alarm: Alarm, release_gil: bool, capsys: pytest.CaptureFixture[str]) -> None:
    alarm.after(0.05)
    assert isinstance(code.run("printing_loop", release_gil=release_gil), Interrupted)
    code.engine.output.flush()
    text = capsys.readouterr().out
    assert text.startswith("x\nx\n") and set(text) == {"x", "\n"}
    assert_sound(code)


@pytest.mark.parametrize("release_gil", [False, True])
def test_interrupt_inside_python(code: Code, alarm: Alarm, release_gil: bool) -> None:
    alarm.after(0.05)
    assert isinstance(code.run("python_loop", release_gil=release_gil), Interrupted)
    assert_sound(code)


@pytest.mark.parametrize("release_gil", [False, True])
def test_python_exceptions_come_out(code: Code, release_gil: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        code.run("python_error", release_gil=release_gil)
    assert_sound(code)


FAULTS = {
    "null_store": FaultKind.NULL_POINTER,
    "wild_store": FaultKind.SEGMENTATION,
    "library_fault": FaultKind.SEGMENTATION,
    "null_call": FaultKind.NULL_POINTER,
    "divide": FaultKind.ARITHMETIC,
    "trap": FaultKind.ILLEGAL,
    "library_abort": FaultKind.ABORT,
    "own_abort": FaultKind.ABORT,
    "assertion": FaultKind.ASSERTION,
    "recursion": FaultKind.STACK_OVERFLOW,
}


@pytest.mark.parametrize("release_gil", [False, True])
@pytest.mark.parametrize("name", FAULTS)
def test_faults(code: Code, name: str, release_gil: bool) -> None:
    outcome = code.run(name, release_gil=release_gil)
    assert isinstance(outcome, Fault)
    assert outcome.kind is FAULTS[name]
    trace = code.engine.trace(outcome.pc, outcome.backtrace)
    if name != "library_abort":
        assert trace[0].symbol == name
    assert_sound(code)


def test_what_a_fault_tells(code: Code) -> None:
    fault = code.run("caller")
    assert isinstance(fault, Fault)
    assert fault.address == 0 and fault.message == ""
    assert [place.symbol for place in code.engine.trace(fault.pc, fault.backtrace)] == ["null_store", "caller"]
    fault = code.run("library_fault")
    assert isinstance(fault, Fault) and fault.address is not None and 4096 <= fault.address < 8192
    fault = code.run("wild_store")
    assert isinstance(fault, Fault) and fault.address is None
    fault = code.run("own_abort")
    assert isinstance(fault, Fault) and fault.message == "so it ended" and fault.address is None
    fault = code.run("recursion")
    assert isinstance(fault, Fault)
    assert {place.symbol for place in code.engine.trace(fault.pc, fault.backtrace)} == {"recursion"}


def test_two_hundred_accidents(code: Code, alarm: Alarm) -> None:
    choice = random.Random(7)
    loops = ["empty_loop", "counting_loop", "allocating_loop"]
    for _ in range(200):
        if choice.random() < 0.3:
            try:
                alarm.after(choice.uniform(0.0001, 0.002))
                assert isinstance(code.run(choice.choice(loops)), Interrupted)
            except KeyboardInterrupt:
                pass  # the signal came before the call
        else:
            name = choice.choice(list(FAULTS))
            outcome = code.run(name)
            assert isinstance(outcome, Fault) and outcome.kind is FAULTS[name]
        assert code.run("fine") == Finished()
    assert_sound(code)


def test_other_threads_run_and_can_interrupt(code: Code) -> None:
    ticks: list[float] = []

    def watch() -> None:
        for _ in range(5):
            time.sleep(0.01)
            ticks.append(time.monotonic())
        code.engine.interrupt()

    watcher = threading.Thread(target=watch)
    watcher.start()
    outcome = code.run("counting_loop", release_gil=True)
    watcher.join()
    assert isinstance(outcome, Interrupted)
    assert len(ticks) == 5
    assert_sound(code)


def test_faults_in_several_threads(code: Code) -> None:
    outcomes: list[Outcome] = []

    def work() -> None:
        outcomes.extend(code.run(name, release_gil=True) for name in list(FAULTS) * 5)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    kinds = [outcome.kind for outcome in outcomes if isinstance(outcome, Fault)]
    assert len(kinds) == 4 * 5 * len(FAULTS)
    assert {kind: kinds.count(kind) for kind in kinds} == {kind: 20 * list(FAULTS.values()).count(kind) for kind in FAULTS.values()}
    assert_sound(code)


def test_a_handler_installed_meanwhile_stays(code: Code) -> None:
    def handler(number: int, frame: object) -> None:
        raise AssertionError("not called")

    def change() -> None:
        signal.signal(signal.SIGINT, handler)

    function = ctypes.PYFUNCTYPE(None)(change)
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    try:
        assert code.engine.run(address) == Finished()
        assert signal.getsignal(signal.SIGINT) is handler
        code.run("fine")  # where Python has functions of compiled code, as other tests may have left some, the guard's comes first again
        libc = ctypes.CDLL(None)
        action = (ctypes.c_uint64 * 19)()
        libc.sigaction(signal.SIGINT, None, action)
        guarded = action[0]
        code.run("fine")
        libc.sigaction(signal.SIGINT, None, action)
        assert action[0] == guarded
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    assert_sound(code)


def test_nested_calls(code: Code) -> None:
    inner: list[Outcome] = []

    def nest() -> None:
        inner.append(code.run("null_store"))
        inner.append(code.run("fine"))

    function = ctypes.PYFUNCTYPE(None)(nest)
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    assert code.engine.run(address) == Finished()
    assert isinstance(inner[0], Fault) and inner[1] == Finished()
    assert_sound(code)


def test_a_call_costs_microseconds(code: Code) -> None:
    address = code.addresses["fine"]
    code.engine.run(address)
    best = min(_time_of(code, address) for _ in range(20))
    assert best < 50e-6, f"{best * 1e6:.1f} microseconds"


def test_without_a_guard_code_is_called_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mojo_compiler.runtime.library.signal_layout", lambda: None)
    monkeypatch.setattr("mojo_compiler.jit.guard.signal_layout", lambda: None)
    plain = Code()
    assert plain.run("fine") == Finished()
    assert plain.count() == 1
    assert not plain.engine.defines("mojo_make_runner")


def _time_of(code: Code, address: int) -> float:
    start = time.perf_counter()
    for _ in range(50):
        code.engine.run(address)
    return (time.perf_counter() - start) / 50
