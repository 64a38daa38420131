"""Work on several threads: dispatch, output, failures, interrupts, forks."""

from __future__ import annotations

import ctypes
import io
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from mojo_compiler.jit.guard import Finished
from mojo_compiler.jit.host_info import usable_cores
from mojo_compiler.jit.signal_layout import signal_layout
from mojo_compiler.session.results import CellResult
from mojo_compiler.session.session import Session

pytestmark = pytest.mark.skipif(signal_layout() is None, reason="there is no pool on this platform")

PROGRAM = """
from algorithm import parallelize
from os.atomic import Atomic
from time import now, sleep

fn nothing(i: Int):
    pass

fn dispatch(count: Int) -> Int:
    let start = now()
    for _ in range(count):
        parallelize[nothing](2, 2)
    return (now() - start) // count

fn fill(data: DTypePointer[DType.int64], count: Int):
    @parameter
    fn item(i: Int):
        data.store(i, data.load(i) + i)

    parallelize[item](count)

fn check(count: Int) -> Bool:
    let data = DTypePointer[DType.int64].alloc(count)
    for i in range(count):
        data.store(i, 0)
    fill(data, count)
    var good = True
    for i in range(count):
        good = good and data.load(i) == i
    data.free()
    return good

fn nested(count: Int) -> Int:
    var total = Atomic[DType.int64](0)

    @parameter
    fn outer(i: Int):
        @parameter
        fn inner(j: Int):
            total += i * j

        parallelize[inner](count)

    parallelize[outer](count)
    return total.value.to_int()

fn show(count: Int):
    @parameter
    fn item(i: Int):
        print("item", i, "of", count)

    parallelize[item](count)

fn spin_forever(count: Int):
    var stop = Atomic[DType.int64](0)

    @parameter
    fn item(i: Int):
        while stop.load() == 0:
            pass

    parallelize[item](count)

fn sleep_long(count: Int):
    @parameter
    fn item(i: Int):
        sleep(100.0)

    parallelize[item](count)

fn allocate_forever(count: Int):
    @parameter
    fn item(i: Int):
        while True:
            let p = DTypePointer[DType.int64].alloc(10)
            p.store(0, i)
            p.free()

    parallelize[item](count)

fn print_forever(count: Int):
    @parameter
    fn item(i: Int):
        while True:
            print("line")

    parallelize[item](count)

@no_inline
fn write(place: DTypePointer[DType.int64], value: Int):
    place.store(value)

fn fault_at(bad: Int, count: Int):
    @parameter
    fn item(i: Int):
        if i == bad:
            write(DTypePointer[DType.int64](), i)

    parallelize[item](count)

fn once():
    if not check(64):
        write(DTypePointer[DType.int64](), 0)

fn raise_at(bad: Int, count: Int) raises:
    @parameter
    fn item(i: Int) raises:
        if i == bad:
            raise Error("bad item")

    parallelize[item](count)
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    made = Session()
    assert made.run(PROGRAM).ok
    yield made
    made.close()


def run(session: Session, text: str) -> tuple[CellResult, str]:
    with redirect_stdout(io.StringIO()) as stream:
        result = session.run(text)
    return result, stream.getvalue()


def output(session: Session, text: str) -> str:
    result, printed = run(session, text)
    assert result.ok, result
    return printed


@pytest.mark.parametrize("count", [0, 1, 2, 3, 64, 1000, 100_000])
def test_every_item_once(session: Session, count: int) -> None:
    assert output(session, f"print(check({count}))") == "True\n"


def test_nested_work(session: Session) -> None:
    assert output(session, "print(nested(20))") == f"{190 * 190}\n"


def test_lines_stay_whole(session: Session) -> None:
    lines = output(session, "show(20000)").splitlines()
    assert Counter(lines) == Counter(f"item {i} of 20000" for i in range(20000))


def test_many_dispatches_leak_nothing(session: Session) -> None:
    output(session, "print(dispatch(1000))")
    before, threads = resident(), len(os.listdir("/proc/self/task"))
    output(session, "print(dispatch(100000))")
    assert resident() - before < 1 << 20
    assert len(os.listdir("/proc/self/task")) == threads


def resident() -> int:
    """Bytes of memory in use."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_dispatch_is_quick(session: Session) -> None:
    """Some microseconds on free processors; the tests may run on busy ones."""
    best = min(int(output(session, "print(dispatch(2000))")) for _ in range(10))
    assert best < 200_000


@pytest.mark.parametrize("bad", [0, 1, 500, 999])
def test_a_fault_is_reported_once(session: Session, bad: int) -> None:
    result, _ = run(session, f"fault_at({bad}, 1000)")
    assert result.error is not None and result.error.kind == "fault"
    assert "null pointer" in result.error.message
    assert output(session, "print(check(1000))") == "True\n"


def test_many_faults(session: Session) -> None:
    for bad in range(100):
        result, _ = run(session, f"fault_at({bad}, 100)")
        assert result.error is not None and result.error.kind == "fault"
    assert output(session, "print(check(1000))") == "True\n"


@pytest.mark.parametrize("bad", [0, 999])
def test_an_error_is_raised_once(session: Session, bad: int) -> None:
    assert output(session, f"try:\n    raise_at({bad}, 1000)\nexcept e:\n    print(e)") == "bad item\n"
    assert output(session, "raise_at(-1, 1000)\nprint(1)") == "1\n"


@pytest.mark.parametrize("name", ["spin_forever", "sleep_long", "allocate_forever", "print_forever"])
@pytest.mark.parametrize("count", [2, 1000])
def test_interrupts(session: Session, name: str, count: int) -> None:
    for delay in (0.05, 0.1, 0.2):
        timer = threading.Timer(delay, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        start = time.monotonic()
        result, _ = run(session, f"{name}({count})")
        timer.join()
        assert result.error is not None and result.error.kind == "interrupt", result
        assert time.monotonic() - start < 5
        assert output(session, "print(check(1000))") == "True\n"


def test_interrupts_at_any_moment(session: Session) -> None:
    """Interrupts while short jobs come and go, also between them; late enough to find the cell running."""
    for i in range(20):
        timer = threading.Timer(0.2 + i * 0.0003, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        result, _ = run(session, "print(dispatch(100000000))")
        timer.join()
        assert result.error is not None and result.error.kind == "interrupt", result
    assert output(session, "print(check(1000))") == "True\n"


def test_python_in_items(session: Session) -> None:
    """Items that call Python take turns; what Python raises comes out once."""
    output(
        session,
        """
from python import Python
fn roots(count: Int) raises -> Bool:
    let math = Python.import_module("math")
    let out = DTypePointer[DType.float64].alloc(count)
    @parameter
    fn item(i: Int) raises:
        out.store(i, math.sqrt(i * i).to_float64())
    parallelize[item](count)
    var good = True
    for i in range(count):
        good = good and out.load(i) == i
    return good
fn negative_roots(count: Int) raises:
    let math = Python.import_module("math")
    @parameter
    fn item(i: Int) raises:
        _ = math.sqrt(5 - i)
    parallelize[item](count)
""",
    )
    assert output(session, "print(roots(3000))") == "True\n"
    assert output(session, "try:\n    negative_roots(100)\nexcept e:\n    print(e)") == "math domain error\n"


def test_python_threads_meanwhile(session: Session) -> None:
    """Other threads that want the interpreter, and parallel work in a function that Python calls from parallel work."""
    output(
        session,
        """
from python import Python
fn square(n: Int) -> Int:
    var total = Atomic[DType.int64](0)
    @parameter
    fn item(i: Int): total += n
    parallelize[item](n)
    return total.value.to_int()
fn squares(function: PythonObject, count: Int) raises -> Int:
    var total = Atomic[DType.int64](0)
    @parameter
    fn item(i: Int) raises:
        total += function(i).__index__()
    parallelize[item](count)
    return total.value.to_int()
""",
    )
    output(session, "%%python\ndef call(f):\n    return lambda n: f(n)")
    stop = threading.Event()
    busy = threading.Thread(target=lambda: all(not stop.is_set() for _ in iter(int, 1)))
    busy.start()
    try:
        assert output(session, "let function = square\nprint(squares(call(function), 30))") == f"{sum(n * n for n in range(30))}\n"
    finally:
        stop.set()
        busy.join()


def test_forks(session: Session) -> None:
    """A process that was forked makes threads of its own: each of a thousand does a job; some compile one."""
    output(session, "once()")
    engine = session.program.engine
    address = next(engine.address(symbol) for symbol in session.program.linker.instances if ".once." in symbol)
    for number in range(1000):
        child = os.fork()
        if child == 0:
            try:
                good = engine.run(address) == Finished()
                if number % 50 == 0:
                    good = good and output(session, "print(check(100))") == "True\n"
                os._exit(0 if good else 1)
            finally:
                os._exit(2)
        assert os.waitpid(child, 0)[1] == 0
    assert output(session, "print(check(1000))") == "True\n"


@pytest.mark.parametrize(
    ("text", "share"),
    [("max 100000\n", 1 << 30), ("50000 100000\n", 1), ("100000 100000", 1), ("150000 100000\n", 2), ("", 1 << 30), ("?", 1 << 30)],
)
def test_share_of_a_control_group(session: Session, tmp_path: Path, text: str, share: int) -> None:
    """The code and the compiler agree on how many processors the group of this process may use."""
    file = tmp_path / "cpu.max"
    file.write_text(text)
    place = ctypes.c_void_p.from_address(session.program.engine.address("mojo_quota_file"))
    before, name = place.value, ctypes.create_string_buffer(str(file).encode())
    place.value = ctypes.addressof(name)
    try:
        printed = output(session, "from runtime.llcl import num_cores\nprint(num_cores())")
    finally:
        place.value = before
    assert int(printed) == usable_cores(file) == min(len(os.sched_getaffinity(0)), share)


def test_number_of_cores_at_compile_time(session: Session) -> None:
    assert output(session, "from runtime.llcl import num_cores\nalias n = num_cores()\nprint(n == num_cores())") == "True\n"


def test_thread_count_by_environment() -> None:
    """The variable is read when the pool starts: in a child, which has a pool of its own."""
    child = os.fork()
    if child == 0:
        try:
            os.environ["MOJO_NUM_THREADS"] = "5"
            os.putenv("MOJO_NUM_THREADS", "5")
            session = Session()
            session.run("pass")  # which starts the thread that looks at the output
            before = len(os.listdir("/proc/self/task"))
            with redirect_stdout(io.StringIO()):
                good = session.run("from algorithm import parallelize\nfn f(i: Int): pass\nparallelize[f](100)").ok
            os._exit(0 if good and len(os.listdir("/proc/self/task")) == before + 4 else 1)
        finally:
            os._exit(2)  # a child that fails must not run the tests that are left
    assert os.waitpid(child, 0)[1] == 0
