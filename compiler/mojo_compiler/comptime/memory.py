"""Memory of one compile-time evaluation: an address space in which values of any type are read and written.

The live form of a value is that of types.constants, except that addresses are ints, a variadic of elements that are
not trivial is the tuple of their addresses, and a capturing function value is a pair of function and environment.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.comptime.accessors import accessor
from mojo_compiler.comptime.address_space import AddressSpace
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.dialects.core import EvaluationError
from mojo_compiler.types.core import DType, Type
from mojo_compiler.types.target import Target


class Memory(AddressSpace):
    """The memory of one evaluation, and what else it has around it. Implements `dialects.core.Machine`."""

    def __init__(self, limit: int = 1 << 28, environment: Environment | None = None) -> None:
        super().__init__(limit)
        self._environment = environment or Environment()

    @property
    def target(self) -> Target:
        """What the program is compiled for."""
        return self._environment.target

    def call_math(self, symbol: str, dtype: DType, values: Sequence[float]) -> float:
        """Call a function of the C library."""
        if self._environment.mathematics is None:
            raise EvaluationError(f"the function '{symbol}' is not there at compile time")
        return self._environment.mathematics(symbol, dtype, values)

    def load(self, address: int, type: Type) -> Any:
        """Read a value of any type."""
        return accessor(type).read(self, address)

    def store(self, address: int, type: Type, value: Any) -> None:
        """Write a value of any type."""
        accessor(type).write(self, address, value)
