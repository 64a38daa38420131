"""Python's side of the command line that compiled code sees."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Sequence


class Arguments:
    """What `sys.argv` tells. One per engine."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        self._list = (ctypes.c_size_t * 2).from_address(address_of("mojo_argument_list"))
        self._texts: list[ctypes.Array[ctypes.c_char]] = []
        self._pairs: ctypes.Array[ctypes.c_size_t] = (ctypes.c_size_t * 0)()

    def set(self, arguments: Sequence[str]) -> None:
        """Change the arguments. They end with a zero byte, as C's do."""
        encoded = [os.fsencode(argument) for argument in arguments]
        self._texts = [ctypes.create_string_buffer(data) for data in encoded]
        flat = [word for text, data in zip(self._texts, encoded, strict=True) for word in (ctypes.addressof(text), len(data))]
        self._pairs = (ctypes.c_size_t * len(flat))(*flat)
        self._list[0], self._list[1] = ctypes.addressof(self._pairs), len(encoded)
