"""Memory for compiled code and its data: close together, so that one reaches the other with the offsets of 32 bits in its instructions.

Pages come from regions of addresses that are reserved in advance. LLVM's own linker takes each section where the system has room:
once a program maps gigabytes in between, it gives up, and the process with it.
"""

from __future__ import annotations

import ctypes
import mmap
from functools import cache
from typing import Any

from mojo_compiler.records import dataclass

# 64 MiB: far below the 2 GiB that offsets of 32 bits reach, and larger than what most sessions come to.
_REGION_SIZE = 1 << 26
_STEP = 1 << 16  # data is opened in steps: one system call serves many objects
_NONE, _READ, _WRITE, _EXECUTE = 0, 1, 2, 4  # PROT_...
_NO_RESERVE = 0x4000  # MAP_NORESERVE: reserved addresses count as nobody's memory


@dataclass
class _Region:
    """Reserved addresses: code is put at `code` and grows to `middle`, data at `data` and grows to `end`; what lies below `open` may be
    written.
    """

    code: int
    middle: int
    data: int
    open: int
    end: int

    def has_room(self, code: int, data: int) -> bool:
        return self.code + code <= self.middle and self.data + data <= self.end


class CodeMemory:
    """The memory of all sessions of the process. It is never given back as a whole, since code lives as long as the process."""

    def __init__(self) -> None:
        self._region = _Region(0, 0, 0, 0, 0)

    def allocate(self, code: int, data: int, alignment: int) -> tuple[int, int]:
        """Addresses for some bytes of code, in whole pages, and of data, at a multiple of a power of two. Both are zero; the code may be
        written until `make_executable` is called. Raises `MemoryError`.
        """
        code = _up(code, mmap.PAGESIZE)
        if not self._region.has_room(code, data + alignment):
            self._region = _reserve(max(_REGION_SIZE // 2, _up(max(code, data), _STEP)))
        region = self._region
        region.data = _up(region.data, alignment)
        if data > region.open - region.data:
            wanted = min(region.end, _up(region.data + data, _STEP))
            _protect(region.open, wanted - region.open, _READ | _WRITE)
            region.open = wanted
        # Never writable and executable at once: hardened systems forbid it.
        if code:
            _protect(region.code, code, _READ | _WRITE)
        found = region.code, region.data
        region.code += code
        region.data += data
        return found

    @staticmethod
    def make_executable(address: int, size: int) -> None:
        """Let code run that was written."""
        if size:
            _protect(address, _up(size, mmap.PAGESIZE), _READ | _EXECUTE)


def _reserve(half: int) -> _Region:
    """New addresses, half of them for code and half for data."""
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _NO_RESERVE
    start = _libc().mmap(None, 2 * half, _NONE, flags, -1, 0)
    if start is None or start == ctypes.c_void_p(-1).value:
        raise MemoryError
    return _Region(start, start + half, start + half, start + half, start + 2 * half)


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
