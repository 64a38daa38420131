"""Interrupts cells as a user would, from outside."""

from __future__ import annotations

import threading
import time

from mojo_compiler import Session


class Interrupter:
    """Interrupts a session's cells from one other thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._due: float | None = None
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def after(self, seconds: float | None) -> None:
        """Interrupt once, some time from now; None for not at all."""
        with self._changed:
            self._due = None if seconds is None else time.monotonic() + seconds
            self._changed.notify()

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _work(self) -> None:
        with self._changed:
            while not self._closed:
                self._changed.wait(None if self._due is None else max(self._due - time.monotonic(), 0))
                if self._due is not None and time.monotonic() >= self._due:
                    self._due = time.monotonic() + 0.5  # in case it came before the cell
                    self._session.interrupt()
