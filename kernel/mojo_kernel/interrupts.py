"""What SIGINT does in the main thread while a request is served: many in a row are one, and after a cell they are none."""

from __future__ import annotations

import signal
import threading
import time
from types import FrameType

_ROW = 0.25
"""Seconds within which further interrupts count as the one before: a cell's reply is made meanwhile."""


class Interrupts:
    """The handler of SIGINT. Code that runs between a cell's end and its reply is not interrupted: the reply would be lost."""

    def __init__(self) -> None:
        self._over = False
        self._last = float("-inf")

    def begin(self) -> None:
        """A request is served from now on, in the main thread."""
        self._over, self._last = False, float("-inf")
        signal.signal(signal.SIGINT, self._handle)

    def end(self) -> None:
        """The cell of the request has ended; nothing is left to interrupt. Other threads' cells are not the main one's."""
        self._over = self._over or threading.current_thread() is threading.main_thread()

    def _handle(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if not self._over and now - self._last > _ROW:
            self._last = now
            raise KeyboardInterrupt
