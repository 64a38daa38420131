"""Python's side of what compiled code may use."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from pathlib import Path

_LARGEST = (1 << 63) - 1
_RESIDENT, _WRITABLE = 1, 5


class Notice:
    """A text that compiled code leaves with when a limit is reached: a pointer and a length at an address."""

    def __init__(self, address: int) -> None:
        self._pair = (ctypes.c_size_t * 2).from_address(address)
        self._bytes = b""

    def set(self, text: str) -> None:
        """Change the text."""
        if (data := text.encode()) != self._bytes:
            self._bytes = data
            self._pair[1] = len(data)
            self._pair[0] = ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p).value or 0


class MemoryLimit:
    """How much memory the process may use before compiled code that asks for more is stopped. One per engine."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        self._limit = ctypes.c_int64.from_address(address_of("mojo_memory_limit"))
        self._notice = Notice(address_of("mojo_memory_notice"))
        if hasattr(os, "sysconf"):
            ctypes.c_int64.from_address(address_of("mojo_page_size")).value = os.sysconf("SC_PAGE_SIZE")

    def set(self, size: int, notice: str) -> None:
        """Let the process use `size` bytes (0: without limit)."""
        self._notice.set(notice)
        self._limit.value = min(size + _reserved(), _LARGEST) if size else _LARGEST


def _reserved() -> int:
    """Bytes that are set aside for the process but not used: compiled code counts what is writable, a limit what is used."""
    try:
        columns = Path("/proc/self/statm").read_text().split()
    except OSError:
        return 0
    return (int(columns[_WRITABLE]) - int(columns[_RESIDENT])) * os.sysconf("SC_PAGE_SIZE")
