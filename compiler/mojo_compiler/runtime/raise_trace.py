"""Where errors were raised, as the runtime notes it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable


class RaiseTrace:
    """The calls that led to the errors of Mojo code, by the numbers that errors have from their first raise on."""

    def __init__(self, address_of: Callable[[str], int]) -> None:
        """`address_of` gives the address of a runtime symbol."""
        self._notes_at: Callable[[int], int | None] = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_int32)(address_of("mojo_raise_notes"))
        self._uncaught = ctypes.c_int32.from_address(address_of("mojo_uncaught_raise"))

    def uncaught(self) -> tuple[int, ...]:
        """The return addresses on the way to the raise of the last error that nobody caught, innermost first; () if nobody knows."""
        return self.notes(self._uncaught.value)

    def notes(self, number: int) -> tuple[int, ...]:
        """The same for the error with a number."""
        found = self._notes_at(number)
        if found is None:
            return ()
        _, count, *returns = (ctypes.c_uint64 * 50).from_address(found)
        return tuple(returns[:count])
