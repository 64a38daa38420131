"""Memory of one compile-time evaluation: an address space in which values of any type are read and written.

The live form of a value is that of types.constants, except that addresses are ints, a variadic of elements that are
not trivial is the tuple of their addresses, and a capturing function value is a pair of function and environment.
"""

from __future__ import annotations

from typing import Any

from mojo_compiler.comptime.accessors import accessor
from mojo_compiler.comptime.address_space import AddressSpace
from mojo_compiler.types.core import Type


class Memory(AddressSpace):
    """The memory of one evaluation. Implements `dialects.core.Machine`."""

    def load(self, address: int, type: Type) -> Any:
        """Read a value of any type."""
        return accessor(type).read(self, address)

    def store(self, address: int, type: Type, value: Any) -> None:
        """Write a value of any type."""
        accessor(type).write(self, address, value)
