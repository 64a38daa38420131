"""Interrupts as they come from outside the process."""

from __future__ import annotations

import ctypes
import signal


class Alarm:
    """Sends SIGINT to this process once, from outside Python: compiled code may hold the GIL."""

    def __init__(self) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        event = (ctypes.c_int32 * 16)()
        event[2] = signal.SIGINT
        self._timer = ctypes.c_void_p()
        assert self._libc.timer_create(1, event, ctypes.byref(self._timer)) == 0

    def after(self, seconds: float) -> None:
        when = (ctypes.c_int64 * 4)(0, 0, 0, max(1, int(seconds * 1e9)))
        assert self._libc.timer_settime(self._timer, 0, when, None) == 0

    def close(self) -> None:
        self._libc.timer_delete(self._timer)
