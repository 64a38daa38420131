"""Sets up the runtime's loop that calls compiled code repeatedly, for measurements."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

SYMBOL = "mojo_repeat"
"""The function that calls what was chosen."""


class TimingLoop:
    """What `SYMBOL` calls, and how often."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        self._code = ctypes.c_void_p.from_address(address_of("mojo_repeat_code"))
        self._count = ctypes.c_int64.from_address(address_of("mojo_repeat_count"))

    def choose(self, address: int, count: int) -> None:
        """Call the ``void ()`` function at `address` so many times."""
        self._code.value, self._count.value = address, count
