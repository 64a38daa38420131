"""Names of the process that compiled code may use: the C library's, Python's, those of libraries that were opened for all."""

from __future__ import annotations

import ctypes
from functools import cache


def process_address(symbol: str) -> int | None:
    """The address of a symbol of this process; None if there is none."""
    found = _address(_process(), symbol)
    # An interpreter that was loaded with local visibility hides its symbols from all but itself.
    return _address(ctypes.pythonapi, symbol) if found is None and symbol.startswith(("Py", "_Py")) else found


@cache
def _process() -> ctypes.CDLL:
    return ctypes.CDLL(None)


def _address(library: ctypes.CDLL, symbol: str) -> int | None:
    try:
        return ctypes.addressof(ctypes.c_char.in_dll(library, symbol))
    except ValueError:
        return None
