"""Standard output and error on their way to the notebook."""

from __future__ import annotations

import codecs
import os
import select
import sys
import threading
from typing import Any

from ipykernel.iostream import OutStream

_AT_ONCE = 1 << 16


class OrderedStream(OutStream):
    """A stream that also shows what is written to the descriptor below it: by C, by child processes.

    The base class has a thread for that, which comes late. Here whoever writes or flushes first takes over what was written below,
    so that both kinds of output come in the order in which they were made, and all of it before the cell ends.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._taking = threading.RLock()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        super().__init__(*arguments, **options)  # type: ignore[no-untyped-call]

    def write(self, string: str) -> int:
        """Show a text, after what was written below until now."""
        self._take_over()
        super().write(string)
        return len(string)

    def flush(self) -> None:
        """Send everything to the notebook."""
        self._take_over()
        super().flush()  # type: ignore[no-untyped-call]

    def _take_over(self) -> None:
        """Show what was written below and not shown yet."""
        if self._fid is None or not self._should_watch:
            return
        with self._taking:
            while _is_waiting(self._fid, 0):
                self._show(os.read(self._fid, _AT_ONCE))

    def _show(self, data: bytes) -> None:
        super().write(self._decoder.decode(data))
        os.write(self._original_stdstream_copy, data)

    def _watch_pipe_fd(self) -> None:
        """Show what is written below while nobody writes here. Runs in a thread of its own."""
        try:
            while self._fid is not None and self._should_watch and _is_waiting(self._fid, None):
                self._take_over()
        except Exception:
            self._exc = sys.exc_info()


def _is_waiting(descriptor: int, seconds: float | None) -> bool:
    """Whether there is something to read, or will be within so many seconds; None waits for ever."""
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    return bool(waiting.poll(None if seconds is None else seconds * 1000))
