"""Threads that have something to do while a test waits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def counting() -> Iterator[Callable[[], int]]:
    """A thread of Python's that counts a thousand times a second if it is let; what is given tells how far it has got."""
    counted = 0
    stop = threading.Event()

    def count() -> None:
        nonlocal counted
        while not stop.is_set():
            counted += 1
            time.sleep(0.001)

    thread = threading.Thread(target=count)
    thread.start()
    try:
        yield lambda: counted
    finally:
        stop.set()
        thread.join()
