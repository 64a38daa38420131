"""Python's side of what compiled code prints."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

from mojo_compiler.runtime.limits import Notice

_TO_PYTHON = -1
_UNLIMITED = (1 << 63) - 1


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

    def limit(self, size: int, notice: str) -> None:
        """Hand on at most `size` bytes from now on (0: as many as there are); code that prints more is stopped with `notice`."""
        self._left.value = size or _UNLIMITED
        self._cut.value = 0
        self._notice.set(notice)

    @property
    def was_cut(self) -> bool:
        """Whether more was printed than `limit` allowed."""
        return bool(self._cut.value)

    def flush(self) -> None:
        """Hand on all that was printed; raises what ``sys.stdout.write`` raises."""
        self._flush()

    def to_descriptor(self, descriptor: int) -> None:
        """Send what is printed from now on to a file descriptor."""
        self.flush()
        self._descriptor.value = descriptor

    def to_python(self) -> None:
        """Send what is printed from now on to ``sys.stdout``, looked up at each flush."""
        self.flush()
        self._descriptor.value = _TO_PYTHON
