"""Python's side of what compiled code prints."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress

from mojo_compiler.diagnostics.faults import OutputFailed
from mojo_compiler.jit.signal_layout import signal_layout
from mojo_compiler.runtime.limits import Notice
from mojo_compiler.runtime.output_flusher import OutputFlusher

_TO_PYTHON = -1
_UNLIMITED = (1 << 63) - 1
_flusher = OutputFlusher()


def _c_stdout() -> int | None:
    """The address of C's stream for standard output, if it can be found."""
    for name in ("stdout", "__stdoutp"):
        with suppress(ValueError, OSError, TypeError):
            return ctypes.c_void_p.in_dll(ctypes.CDLL(None), name).value
    return None


@contextmanager
def told() -> Iterator[None]:
    """While compiled code, which lets no other error of the system through, writes what it printed. Raises `OutputFailed`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(error.strerror or str(error)) from error


class Output:
    """The buffer that compiled code prints into. One per engine."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        # PYFUNCTYPE keeps the GIL, and raises the exception that the call left behind.
        self._flush = ctypes.PYFUNCTYPE(ctypes.c_int)(address_of("mojo_output_flush"))
        self._descriptor = ctypes.c_int32.from_address(address_of("mojo_output_descriptor"))
        self._left = ctypes.c_int64.from_address(address_of("mojo_output_left"))
        self._cut = ctypes.c_int32.from_address(address_of("mojo_output_cut"))
        self._notice = Notice(address_of("mojo_output_notice"))
        self._take: Callable[[], str | None] = ctypes.PYFUNCTYPE(ctypes.py_object)(address_of("mojo_output_take"))
        self._delivering = ctypes.c_int32.from_address(address_of("mojo_output_delivering"))

        ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(address_of("mojo_output_open"))(_c_stdout())

    def limit(self, size: int, notice: str) -> None:
        """Hand on at most `size` bytes from now on (0: as many as there are); code that prints more is stopped with `notice`."""
        self._left.value = size or _UNLIMITED
        self._cut.value = 0
        self._notice.set(notice)

    @property
    def was_cut(self) -> bool:
        """Whether more was printed than `limit` allowed."""
        return bool(self._cut.value)

    def watched(self) -> AbstractContextManager[None]:
        """While code runs inside, what it has printed is shown soon, also if it prints nothing more."""
        # Where nothing is known of the system's signals there are no locks either, by which threads would keep out of each other's way.
        return _flusher.watching(self) if signal_layout() is not None else nullcontext()

    def show(self) -> None:
        """Hand on what is there, while the code that printed it runs on in another thread."""
        text = self._take()
        if text is not None:
            try:
                with suppress(Exception):  # whoever flushes next is told
                    sys.stdout.write(text)
            finally:
                self.forget_delivery()

    def forget_delivery(self) -> None:
        """What was handed on has arrived, or will never do."""
        self._delivering.value = 0

    def flush(self) -> None:
        """Hand on all that was printed. Raises `OutputFailed`, `BrokenPipeError`, and what else ``sys.stdout.write`` raises."""
        with told():
            self._flush()

    def to_descriptor(self, descriptor: int) -> None:
        """Send what is printed from now on to a file descriptor."""
        self.flush()
        self._descriptor.value = descriptor

    def to_python(self) -> None:
        """Send what is printed from now on to ``sys.stdout``, looked up at each flush."""
        self.flush()
        self._descriptor.value = _TO_PYTHON
