"""Calls of the C library's mathematics from Python, so that compile time computes what run time does."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache
from typing import Any

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.jit.process_symbols import process_address
from mojo_compiler.types.core import DType


def call_math(symbol: str, type: DType, values: Sequence[float]) -> float:
    """Call a C function of floats that are all of one type."""
    result: float = _function(symbol, type, len(values))(*values)
    return result


@cache
def _function(symbol: str, type: DType, count: int) -> Any:
    address = process_address(symbol)
    if address is None:
        raise InternalError(f"no symbol '{symbol}' in the process")
    number = ctypes.c_float if type is DType.float32 else ctypes.c_double
    return ctypes.CFUNCTYPE(number, *[number] * count)(address)
