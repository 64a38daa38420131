"""Calls compiled code so that an interrupt can stop it and a fault does not end the process.

The mechanism is `runtime/guard.ll`; this is the Python side, which tells what happened.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from collections.abc import Callable
from enum import Enum
from threading import get_ident
from typing import Protocol

from mojo_compiler.jit.signal_layout import SignalLayout, signal_layout
from mojo_compiler.records import dataclass

# What `runtime/guard.ll` leaves of a call that was stopped: signal, its code, address, instruction, stack pointer, number of calls, their
# return addresses, the length of a text and the text.
_RECORD = struct.Struct("<iiQQQQ64QQ1024s")
_FRAMES, _FIRST_FRAMES, _LAST_FRAMES = 64, 48, 16
# An access this close to the stack pointer that fails is the stack's end: frames may be larger than a guard page, and probes
# touch below the pointer.
_STACK_NEIGHBOURHOOD = 196608
_ADDRESS_UNKNOWN = 128  # SI_KERNEL: no address is given, as for addresses that are not canonical
_NULL_PAGE = 4096


class FaultKind(Enum):
    """What stopped the code; the value is a phrase for messages. A check brings its own."""

    NULL_POINTER = "null pointer access"
    SEGMENTATION = "invalid memory access"
    STACK_OVERFLOW = "stack overflow"
    BUS = "access beyond the end of a mapped file"
    ARITHMETIC = "integer division by zero or overflow"
    ILLEGAL = "illegal instruction"
    ABORT = "abort"
    ASSERTION = "assertion failed"
    CHECK = ""
    MEMORY = "memory limit"
    OUTPUT = "output limit"


_REASONS = {-101: FaultKind.ASSERTION, -102: FaultKind.MEMORY, -103: FaultKind.OUTPUT, -104: FaultKind.CHECK}
_EXIT = -105  # the code of a record that tells of no fault: the status is where addresses are


@dataclass(frozen=True)
class Finished:
    """The code returned."""


@dataclass(frozen=True)
class Interrupted:
    """The user stopped the code; `pc` is where it was, 0 if it was not in compiled code (for the rest see `Fault`)."""

    pc: int = 0
    backtrace: tuple[int, ...] = ()
    depth: int = 0


@dataclass(frozen=True)
class Fault:
    """The code did what the processor or the system forbids.

    `address` is the memory touched, None if unknown or not of that kind; `pc` the instruction; `backtrace` the return
    addresses of the callers, innermost first, as far as they keep frame pointers, without the middle of a long chain;
    `depth` the number of calls; `message` the text given to an abort.
    """

    kind: FaultKind
    address: int | None
    pc: int
    backtrace: tuple[int, ...]
    message: str
    depth: int = 0


@dataclass(frozen=True)
class Exited:
    """The code asked for the end of its program, with a status."""

    status: int


Outcome = Finished | Interrupted | Fault | Exited

_FINISHED = Finished()


class Guard(Protocol):
    """Protocol of what an engine calls compiled code through."""

    def run(self, address: int, *, release_gil: bool = False) -> Outcome:
        """Call the ``void ()`` function at `address`."""

    def interrupt(self) -> None:
        """Interrupt the calls under way."""

    def publish(self, start: int, end: int) -> None:
        """Allow interrupts to stop code at ``start <= pc < end``."""


def make_guard(address_of: Callable[[str], int]) -> Guard:
    """The guard of this platform; `address_of` gives the addresses of runtime symbols."""
    layout = signal_layout()
    return PlainGuard() if layout is None else SignalGuard(address_of, layout)


class PlainGuard:
    """Calls compiled code without protection, on platforms whose signal layout is not known."""

    def run(self, address: int, *, release_gil: bool = False) -> Outcome:
        """Call the ``void ()`` function at `address`; a fault in it ends the process."""
        try:
            ctypes.PYFUNCTYPE(None)(address)()
        except KeyboardInterrupt:
            return Interrupted()
        return _FINISHED

    def interrupt(self) -> None:
        """Nothing can be done here."""

    def publish(self, start: int, end: int) -> None:
        """Not needed here."""


class SignalGuard:
    """Installs signal handlers while compiled code runs; they jump back here after an interrupt or a fault."""

    def __init__(self, address_of: Callable[[str], int], layout: SignalLayout) -> None:
        """`address_of` gives the addresses of runtime symbols."""
        _join_signals(address_of)
        make_runner = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_int)(address_of("mojo_make_runner"))
        self._run: Callable[[int], bytes | None] = make_runner(0)
        self._run_released: Callable[[int], bytes | None] = make_runner(1)
        self._layout = layout
        self._spans = _SpanTable(address_of("mojo_code_spans"), address_of("mojo_code_count"))
        self._calls = (ctypes.c_uint64 * 50).from_address(address_of("mojo_python_calls"))
        self._running: list[int] = []
        turns = ctypes.c_void_p.from_address(address_of("mojo_turn_thread"))
        os.register_at_fork(after_in_child=lambda: setattr(turns, "value", None))  # a fork has none of its parent's clocks

    def run(self, address: int, *, release_gil: bool = False) -> Outcome:
        """Call the ``void ()`` function at `address`; raises what Python code called from it raised."""
        call = self._run_released if release_gil else self._run
        thread = get_ident()
        try:
            self._running.append(thread)
            record = call(address)
        except KeyboardInterrupt:
            calls = self._python_calls()
            return Interrupted(0, calls, len(calls))
        finally:
            if thread in self._running:
                self._running.remove(thread)
        return _FINISHED if record is None else _outcome(record, self._layout)

    def _python_calls(self) -> tuple[int, ...]:
        """The return addresses on the way to the last call into Python that failed; they are forgotten here."""
        _, count, *returns = self._calls
        ctypes.memset(self._calls, 0, 16)
        return tuple(returns[:count])

    def interrupt(self) -> None:
        """Interrupt the calls under way, in whichever threads they are."""
        for thread in set(self._running):
            signal.pthread_kill(thread, signal.SIGINT)

    def publish(self, start: int, end: int) -> None:
        """Allow interrupts to stop code at ``start <= pc < end``."""
        self._spans.add(start, end)


@dataclass
class _Signals:
    """Who owns which signal is kept in one place in the process, with its first session. `table` is its address, 0 before that."""

    table: int = 0
    renew: Callable[[], None] = lambda: None


_SIGNALS = _Signals()


def _join_signals(address_of: Callable[[str], int]) -> None:
    """Let the guard of a session answer for signals together with those of the others."""
    join = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(address_of("mojo_signals_join"))
    table = join(_SIGNALS.table)
    if not _SIGNALS.table:
        _SIGNALS.table, _SIGNALS.renew = table, ctypes.PYFUNCTYPE(None)(address_of("mojo_signals_renew"))


def renew_signals() -> None:
    """Python's handler may have taken the place of ours: while Python has functions of compiled code, ours comes first."""
    _SIGNALS.renew()


class _SpanTable:
    """The array of address pairs that the signal handler reads. It may do so at any moment, in any thread."""

    def __init__(self, table: int, count: int) -> None:
        self._table = ctypes.c_void_p.from_address(table)
        self._count = ctypes.c_int64.from_address(count)
        self._arrays: list[ctypes.Array[ctypes.c_uint64]] = []
        self._capacity = 0
        self._grow(256)

    def add(self, start: int, end: int) -> None:
        used = self._count.value
        if used == self._capacity:
            self._grow(2 * self._capacity)
        # The pair is written before the count that makes it visible: a handler in this thread sees them in this order, and x86-64
        # stores in order for others.
        self._arrays[-1][2 * used] = start
        self._arrays[-1][2 * used + 1] = end
        self._count.value = used + 1

    def _grow(self, capacity: int) -> None:
        # Outgrown arrays stay: a handler may be reading one.
        array = (ctypes.c_uint64 * (2 * capacity))()
        if self._arrays:
            ctypes.memmove(array, self._arrays[-1], ctypes.sizeof(self._arrays[-1]))
        self._arrays.append(array)
        self._capacity = capacity
        self._table.value = ctypes.addressof(array)


def _outcome(record: bytes, layout: SignalLayout) -> Outcome:
    status, code, address, pc, stack, depth, *returns, length, text = _RECORD.unpack(record)
    if status == layout.abort and code == _EXIT:
        return Exited(ctypes.c_int32(address).value)
    backtrace = _backtrace(depth, returns)
    if status == layout.interrupt:
        return Interrupted(pc, backtrace, depth)
    kind = _fault_kind(status, code, address, stack, layout)
    known = kind in (FaultKind.NULL_POINTER, FaultKind.SEGMENTATION, FaultKind.STACK_OVERFLOW, FaultKind.BUS)
    message = text[:length].decode("utf-8", "replace")
    return Fault(kind, address if known and code != _ADDRESS_UNKNOWN else None, pc, backtrace, message, depth)


def _backtrace(depth: int, returns: list[int]) -> tuple[int, ...]:
    """The return addresses in order: those of the outermost calls were written in turns."""
    if depth <= _FRAMES:
        return tuple(returns[:depth])
    turn = (depth - _FIRST_FRAMES) % _LAST_FRAMES
    last = returns[_FIRST_FRAMES:]
    return (*returns[:_FIRST_FRAMES], *last[turn:], *last[:turn])


def _fault_kind(status: int, code: int, address: int, stack: int, layout: SignalLayout) -> FaultKind:
    if status == layout.segment:
        return _memory_fault(code, address, stack)
    if status == layout.abort:
        return _REASONS.get(code, FaultKind.ABORT)
    kinds = {layout.bus: FaultKind.BUS, layout.arithmetic: FaultKind.ARITHMETIC, layout.illegal: FaultKind.ILLEGAL}
    return kinds[status]


def _memory_fault(code: int, address: int, stack: int) -> FaultKind:
    if code == _ADDRESS_UNKNOWN:
        return FaultKind.SEGMENTATION
    if abs(address - stack) < _STACK_NEIGHBOURHOOD:
        return FaultKind.STACK_OVERFLOW
    return FaultKind.NULL_POINTER if address < _NULL_PAGE else FaultKind.SEGMENTATION
