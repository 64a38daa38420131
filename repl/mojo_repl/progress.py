"""A line on the terminal while compiling takes long, which is gone when something else is to be seen."""

from __future__ import annotations

import os
import sys
import threading
import time

_PATIENCE = 0.5
"""Seconds before the line appears, and between its changes."""

_CLEARED = "\r\x1b[K"


class Progress:
    """Tells on standard error what takes long. A session calls it with each phase of a cell that begins, and "" at the end."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    @classmethod
    def on_terminal(cls) -> Progress | None:
        """What tells it, if standard error is a terminal that can take a line back."""
        return cls() if sys.stderr.isatty() and os.environ.get("TERM") not in (None, "dumb") else None

    def __call__(self, phase: str) -> None:
        """A phase begins."""
        if phase in ("check", "compile"):
            self.begin("compiling")
        elif phase != "parse":
            self.end()

    def begin(self, what: str) -> None:
        """Something begins that may take long, unless it goes on already."""
        if self._thread is None:
            self._over.clear()
            self._thread = threading.Thread(target=self._tell, args=(what,), daemon=True)
            self._thread.start()

    def end(self) -> None:
        """It has ended; the line is gone."""
        if self._thread is not None:
            self._over.set()
            self._thread.join()
            self._thread = None

    def _tell(self, what: str) -> None:
        start, said = time.monotonic(), False
        while not self._over.wait(_PATIENCE):
            said = True
            sys.stderr.write(f"{_CLEARED}{what}… {time.monotonic() - start:.0f} s")
            sys.stderr.flush()
        if said:
            sys.stderr.write(_CLEARED)
            sys.stderr.flush()
