"""Flushes the output of running code at intervals, so that it is seen while the code goes on without printing more."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

INTERVAL = 0.1
"""Seconds between two looks."""


class FlushableOutput(Protocol):
    """What code prints into."""

    def show(self) -> None:
        """Hand on what is there."""

    def forget_delivery(self) -> None:
        """The thread that was handing something on is not there any more."""


class OutputFlusher:
    """A thread that looks now and then at the output of the code that runs. There is one for all sessions."""

    def __init__(self) -> None:
        self._watched: list[FlushableOutput] = []
        self._some = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        os.register_at_fork(after_in_child=self._begin_anew)

    @contextmanager
    def watching(self, output: FlushableOutput) -> Iterator[None]:
        """Look at an output while the code inside runs."""
        with self._lock:
            self._watched.append(output)
            self._some.set()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="mojo-output", daemon=True)
                self._thread.start()
        try:
            yield
        finally:
            with self._lock:
                self._watched.remove(output)
                if not self._watched:
                    self._some.clear()

    def _run(self) -> None:
        while True:
            self._some.wait()
            time.sleep(INTERVAL)
            for output in tuple(self._watched):
                output.show()

    def _begin_anew(self) -> None:
        """In a child process, which has no such thread."""
        self._thread, self._some, self._lock = None, threading.Event(), threading.Lock()
        for output in self._watched:
            output.forget_delivery()
        if self._watched:
            self._some.set()
