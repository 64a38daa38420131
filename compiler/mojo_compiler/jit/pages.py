"""Memory for compiled code and its data: close together, so that one reaches the other with the offsets of 32 bits in its instructions.

Pages come from stretches of addresses that are reserved in advance. LLVM's own linker takes each section where the system has room:
once a program maps gigabytes in between, it gives up, and the process with it.
"""

from __future__ import annotations

import ctypes
import mmap
from dataclasses import dataclass
from functools import cache
from typing import Any

_STRETCH = 1 << 26
_STEP = 1 << 16
_NONE, _READ, _WRITE, _EXECUTE = 0, 1, 2, 4
_NO_RESERVE = 0x4000


@dataclass
class _Stretch:
    """Reserved addresses: code is put at `code` and grows to `middle`, data at `data` and grows to `end`; what lies below `open` may be
    written."""

    code: int
    middle: int
    data: int
    open: int
    end: int

    def has_room(self, code: int, data: int) -> bool:
        return self.code + code <= self.middle and self.data + data <= self.end


class Pages:
    """The memory of all sessions of the process. It is never given back as a whole, since code lives as long as the process."""

    def __init__(self) -> None:
        self._stretch = _Stretch(0, 0, 0, 0, 0)

    def take(self, code: int, data: int, alignment: int) -> tuple[int, int]:
        """Addresses for some bytes of code, in whole pages, and of data, at a multiple of a power of two. Both are zero; the code may be
        written until `seal` is called. Raises `MemoryError`."""
        code = _up(code, mmap.PAGESIZE)
        if not self._stretch.has_room(code, data + alignment):
            self._stretch = _reserve(max(_STRETCH // 2, _up(max(code, data), _STEP)))
        stretch = self._stretch
        stretch.data = _up(stretch.data, alignment)
        if data > stretch.open - stretch.data:
            wanted = min(stretch.end, _up(stretch.data + data, _STEP))
            _protect(stretch.open, wanted - stretch.open, _READ | _WRITE)
            stretch.open = wanted
        if code:
            _protect(stretch.code, code, _READ | _WRITE)
        found = stretch.code, stretch.data
        stretch.code += code
        stretch.data += data
        return found

    @staticmethod
    def seal(address: int, size: int) -> None:
        """Let code run that was written."""
        if size:
            _protect(address, _up(size, mmap.PAGESIZE), _READ | _EXECUTE)


def _reserve(half: int) -> _Stretch:
    """New addresses, half of them for code and half for data."""
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _NO_RESERVE
    start = _libc().mmap(None, 2 * half, _NONE, flags, -1, 0)
    if start is None or start == ctypes.c_void_p(-1).value:
        raise MemoryError
    return _Stretch(start, start + half, start + half, start + half, start + 2 * half)


def _protect(address: int, size: int, access: int) -> None:
    if _libc().mprotect(address, size, access) != 0:
        raise MemoryError


def _up(size: int, unit: int) -> int:
    return -(-size // unit) * unit


@cache
def _libc() -> Any:
    libc = ctypes.CDLL(None)
    libc.mmap.restype = ctypes.c_void_p
    libc.mmap.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long
    libc.mprotect.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
    return libc
