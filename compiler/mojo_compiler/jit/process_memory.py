"""Reading what compiled code left in memory, and giving memory back."""

from __future__ import annotations

import ctypes
import mmap
import struct
from collections.abc import Callable
from functools import cache
from typing import cast


class ProcessMemory:
    """Access to this process's memory at addresses that compiled code published."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        self._free = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(address_of("mojo_free"))

    @staticmethod
    def read(address: int, size: int) -> bytes:
        """The bytes at an address."""
        return ctypes.string_at(address, size)

    @staticmethod
    def clear(address: int, size: int) -> None:
        """Set bytes to zero."""
        ctypes.memset(address, 0, size)

    def take_text(self, address: int) -> str | None:
        """The text that a ``{pointer, length}`` pair at an address owns, which is freed and forgotten; None if there is none."""
        pointer, length = struct.unpack("<QQ", self.read(address, 16))
        if not pointer:
            return None
        text = self.read(pointer, length).decode("utf-8", "replace")
        self._free(pointer)
        self.clear(address, 16)
        return text


def pages_around(start: int, end: int) -> tuple[int, int]:
    """The addresses between which the pages lie that hold some of the bytes from `start` to `end`."""
    return start // mmap.PAGESIZE * mmap.PAGESIZE, -(-end // mmap.PAGESIZE) * mmap.PAGESIZE


def release_pages(start: int, end: int) -> None:
    """Return whole pages that nobody will look at again to the system, where it takes them; their addresses stay taken."""
    if (advise := _advise()) is not None:
        advise(start, end - start, mmap.MADV_DONTNEED)


@cache
def _advise() -> Callable[[int, int, int], int] | None:
    if not hasattr(mmap, "MADV_DONTNEED"):
        return None
    advise = ctypes.CDLL(None).madvise
    advise.argtypes = ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int
    return cast(Callable[[int, int, int], int], advise)
