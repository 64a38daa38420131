"""Reading what compiled code left in memory."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable


class Memory:
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
