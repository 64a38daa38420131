"""Interrupts as they come from outside the process."""

from __future__ import annotations

import ctypes
import signal

_CLOCK_MONOTONIC, _CLOCK_PROCESS_TIME = 1, 2


class Alarm:
    """Sends SIGINT to this process once, from outside Python: compiled code may hold the GIL.

    The time that counts is what this process computes, so that on a busy machine the code to interrupt has begun when it
    comes; with `waits`, for code that only waits, it is the time that passes.
    """

    def __init__(self, waits: bool = False) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        event = (ctypes.c_int32 * 16)()
        event[2] = signal.SIGINT
        self._timer = ctypes.c_void_p()
        assert self._libc.timer_create(_CLOCK_MONOTONIC if waits else _CLOCK_PROCESS_TIME, event, ctypes.byref(self._timer)) == 0

    def after(self, seconds: float) -> None:
        when = (ctypes.c_int64 * 4)(0, 0, 0, max(1, int(seconds * 1e9)))
        assert self._libc.timer_settime(self._timer, 0, when, None) == 0

    def close(self) -> None:
        self._libc.timer_delete(self._timer)
