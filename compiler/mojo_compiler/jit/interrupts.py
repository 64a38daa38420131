"""Defers interrupts while Python code runs that must not be left half done."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from mojo_compiler.jit.guard import renew_signals


@contextmanager
def uninterrupted() -> Iterator[None]:
    """What SIGINT does in Python waits for the end of the block, and happens there.

    LLVM's objects are disposed of by destructors, in which Python drops exceptions, and what is half linked stays so.
    """
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler) or threading.current_thread() is not threading.main_thread():
        yield
        return
    pending: list[FrameType | None] = []

    def postpone(number: int, frame: FrameType | None) -> None:
        pending.append(frame)

    signal.signal(signal.SIGINT, postpone)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        renew_signals()
        if pending:
            handler(signal.SIGINT, pending[0])
