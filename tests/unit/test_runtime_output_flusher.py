"""Output of code that goes on without printing more."""

from __future__ import annotations

import ctypes
import io
import os
import sys
from contextlib import redirect_stdout

import pytest
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Finished

TEXT = r"""
declare void @mojo_write(ptr, i64)
@text = constant [8 x i8] c"first \C3\A9"
@seen = global i32 0
define void @print_and_wait() {
entry:
  call void @mojo_write(ptr @text, i64 7)
  br label %wait
wait:
  %seen = load atomic volatile i32, ptr @seen acquire, align 4
  %done = icmp ne i32 %seen, 0
  br i1 %done, label %go.on, label %wait
go.on:
  %rest = getelementptr i8, ptr @text, i64 7
  call void @mojo_write(ptr %rest, i64 1)
  ret void
}
"""


@pytest.fixture(scope="module")
def engine() -> Engine:
    made = Engine()
    made.load(made.compile(TEXT, optimise=True, name="waiting"))
    return made


class Watcher(io.StringIO):
    """A stream that sets a flag of the code's when something is written to it, and may fail."""

    def __init__(self, engine: Engine, fails: bool = False) -> None:
        super().__init__()
        self.flag = ctypes.c_int32.from_address(engine.address("seen"))
        self.flag.value = 0
        self.fails = fails

    def write(self, text: str) -> int:
        self.flag.value = 1
        if self.fails and not self.getvalue():
            self.fails = False
            raise OSError("no room")
        return super().write(text)


def run(engine: Engine) -> None:
    """Run code that prints, and then waits until that is seen."""
    with engine.output.watched():
        assert engine.run(engine.address("print_and_wait"), release_gil=True) == Finished()
    engine.output.flush()


def test_output_is_shown_while_code_runs_on(engine: Engine) -> None:
    for _ in range(3):
        with redirect_stdout(Watcher(engine)) as shown:
            run(engine)
        assert shown.getvalue() == "first é"


def test_a_stream_that_fails_does_not_stop_the_code(engine: Engine) -> None:
    with redirect_stdout(Watcher(engine, fails=True)) as shown:
        run(engine)
    assert shown.getvalue() == "é"


def test_nothing_is_shown_twice(engine: Engine) -> None:
    with redirect_stdout(Watcher(engine)) as shown:
        run(engine)
        engine.output.show()
        engine.output.flush()
        engine.output.show()
    assert shown.getvalue() == "first é"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_child_process_shows_its_own_output(engine: Engine) -> None:
    reading, writing = os.pipe()
    with engine.output.watched():
        child = os.fork()
        if child == 0:
            try:
                sys.stdout = watcher = Watcher(engine)
                run(engine)
                os.write(writing, watcher.getvalue().encode())
            finally:
                os._exit(0)
    os.close(writing)
    assert os.read(reading, 100) == "first é".encode()
    os.waitpid(child, 0)
    os.close(reading)
