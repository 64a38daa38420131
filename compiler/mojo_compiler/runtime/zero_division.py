"""What compiled code notes of a division by zero."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

_ROOM = 48
"""Return addresses that are kept (`guard.ll`)."""


class ZeroDivision:
    """The first division by zero since it was asked for last. One per engine."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        self._record = (ctypes.c_uint64 * (_ROOM + 2)).from_address(address_of("mojo_zero_division"))

    def take(self) -> tuple[int, tuple[int, ...]] | None:
        """The instruction and the return addresses of the calls that led there; forgotten here."""
        pc, count, *returns = self._record
        if not pc:
            return None
        self._record[1] = 0
        self._record[0] = 0
        return pc, tuple(returns[:count])
