"""What compiled code prints, and its memory and clock."""

from __future__ import annotations

import ctypes
import io
import os
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from mojo_compiler import Session
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.guard import Fault, FaultKind, Finished

TEXT = r"""
declare void @mojo_write(ptr, i64)
declare void @mojo_flush()
declare void @mojo_sleep(double)
declare ptr @mojo_alloc(i64, i64)
@line = constant [22 x i8] c"hello world line 1234\0A"
define void @many_lines() {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  call void @mojo_write(ptr @line, i64 22)
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, 100000
  br i1 %more, label %loop, label %done
done:
  ret void
}
define void @print_and_flush() {
  call void @mojo_write(ptr @line, i64 22)
  call void @mojo_flush()
  ret void
}
define void @print_slowly() {
  call void @mojo_write(ptr @line, i64 22)
  call void @mojo_sleep(double 0.12)
  call void @mojo_write(ptr @line, i64 22)
  call void @mojo_write(ptr @line, i64 22)
  ret void
}
define void @exhaust() {
  %p = call ptr @mojo_alloc(i64 4611686018427387904, i64 64)
  store volatile i8 1, ptr %p
  ret void
}
"""


class Code:
    """An engine with the functions above."""

    def __init__(self) -> None:
        self.engine = Engine()
        self.addresses = self.engine.load(self.engine.compile(TEXT, optimise=True, name="printing"))
        self._write = ctypes.PYFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int64)(self.engine.address("mojo_write"))

    def write(self, data: bytes) -> None:
        self._write(data, len(data))

    def run(self, name: str) -> object:
        return self.engine.run(self.addresses[name])


@pytest.fixture(scope="module")
def code() -> Code:
    return Code()


class Stream(io.StringIO):
    """Remembers each piece it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def write(self, text: str, /) -> int:
        self.pieces.append(text)
        return super().write(text)


def test_many_lines_come_in_few_pieces(code: Code) -> None:
    with redirect_stdout(Stream()) as stream:
        assert code.run("many_lines") == Finished()
        code.engine.output.flush()
        assert stream.getvalue() == "hello world line 1234\n" * 100000
        assert len(stream.pieces) < 60


def test_nothing_to_flush_writes_nothing(code: Code) -> None:
    with redirect_stdout(Stream()) as stream:
        code.engine.output.flush()
        assert stream.pieces == []


def test_order_with_python(code: Code) -> None:
    with redirect_stdout(Stream()) as stream:
        for _ in range(3):
            assert code.run("print_and_flush") == Finished()
            print("from Python")
        assert stream.getvalue() == "hello world line 1234\nfrom Python\n" * 3


def test_flush_after_a_while(code: Code) -> None:
    with redirect_stdout(Stream()) as stream:
        assert code.run("print_slowly") == Finished()
        assert stream.pieces == ["hello world line 1234\n" * 2]
        code.engine.output.flush()
        assert stream.pieces[1:] == ["hello world line 1234\n"]


@pytest.mark.parametrize("shift", range(5))
def test_characters_are_never_cut(code: Code, shift: int) -> None:
    with redirect_stdout(Stream()) as stream:
        text = "x" * shift + "aé€𝄞" * 40000
        code.write(text.encode())
        code.engine.output.flush()
        assert len(stream.pieces) > 3
        assert stream.getvalue() == text


def test_bytes_that_are_not_utf8_are_replaced(code: Code) -> None:
    with redirect_stdout(Stream()) as stream:
        code.write(b"a\xffb\x80\x80\x80\x80\x80" + "é".encode()[:1])
        code.engine.output.flush()
        assert stream.getvalue().startswith("a\ufffdb\ufffd")
        assert stream.getvalue().endswith("\ufffd")


def test_a_descriptor(code: Code, tmp_path: Path) -> None:
    path = tmp_path / "out"
    with path.open("wb") as file:
        code.engine.output.to_descriptor(file.fileno())
        try:
            assert code.run("many_lines") == Finished()
        finally:
            code.engine.output.to_python()
    assert path.read_bytes() == b"hello world line 1234\n" * 100000


def test_a_closed_descriptor_is_no_disaster(code: Code) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    os.close(writer)
    code.engine.output.to_descriptor(writer)
    try:
        assert code.run("print_and_flush") == Finished()
    finally:
        code.engine.output.to_python()


def test_what_the_stream_raises_comes_out(code: Code, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def write(self, text: str) -> int:
            raise BrokenPipeError("gone")

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Broken())
        with pytest.raises(BrokenPipeError):
            code.run("print_and_flush")
        code.write(b"more")
        with pytest.raises(BrokenPipeError):
            code.engine.output.flush()
        patch.setattr(sys, "stdout", None)
        assert code.run("print_and_flush") == Finished()


def test_a_stream_may_print_itself(code: Code, monkeypatch: pytest.MonkeyPatch) -> None:
    class Echo(Stream):
        def write(self, text: str, /) -> int:
            if len(self.pieces) == 0:
                self.pieces.append(text)
                code.run("print_and_flush")
                return len(text)
            return super().write(text)

    echo = Echo()
    monkeypatch.setattr(sys, "stdout", echo)
    assert code.run("print_and_flush") == Finished()
    assert echo.pieces == ["hello world line 1234\n"] * 2


def test_printing_is_fast(code: Code) -> None:
    with redirect_stdout(Stream()):
        code.run("many_lines")
        taken = []
        for _ in range(5):
            start = time.process_time()
            code.run("many_lines")
            taken.append(time.process_time() - start)
    assert min(taken) < 0.1


@pytest.mark.parametrize("align", [1, 8, 16, 32, 64, 4096])
def test_memory(code: Code, align: int) -> None:
    allocate = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)(code.engine.address("mojo_alloc"))
    free = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(code.engine.address("mojo_free"))
    for size in (0, 1, 17, 4096, 5 << 20):
        address = allocate(size, align)
        assert address and address % align == 0
        ctypes.memset(address, 1, size)
        free(address)
    free(None)


def test_running_out_of_memory_is_a_fault(code: Code) -> None:
    outcome = code.run("exhaust")
    assert isinstance(outcome, Fault) and outcome.kind is FaultKind.MEMORY and outcome.message == "out of memory"


def test_time(code: Code) -> None:
    now = ctypes.CFUNCTYPE(ctypes.c_int64)(code.engine.address("mojo_now_ns"))
    sleep = ctypes.CFUNCTYPE(None, ctypes.c_double)(code.engine.address("mojo_sleep"))
    before = now()
    assert abs(before - time.monotonic_ns()) < 10**9
    sleep(0.03)
    assert 30_000_000 <= now() - before < 10**9
    for nothing in (0.0, -1.0, float("nan")):
        sleep(nothing)


class WithoutDescriptor(io.StringIO):
    """A stream that somebody stops while it is asked for its descriptor."""

    def fileno(self) -> int:
        raise KeyboardInterrupt


def test_a_request_to_stop_that_meets_the_stream_stops_the_code() -> None:
    with redirect_stdout(WithoutDescriptor()) as stream:
        session = Session()
        result = session.run('print("begun")\n_ = external_call["fflush", Int32](0)\nprint("on")')
        session.close()
    assert result.error is not None and result.error.kind == "interrupt"
    assert stream.getvalue() == "begun\n"
