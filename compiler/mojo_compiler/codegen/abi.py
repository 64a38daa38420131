"""How functions are called.

Trivial arguments passed `BORROWED` or `OWNED`, and variadic ones, travel by value; everything else by address. The value of
a large aggregate is an address, of memory that nobody changes during the call. A trivial result is returned; any other, and a large
one, is written through a leading pointer. A function that raises returns a flag, true for
an error, alone or beside its value, and writes the error through a pointer after the arguments. Addresses of frame
records (`environments`) come last: a function that takes none may be called with one, as capturing function values are.
"""

from __future__ import annotations

import re
from functools import cache

from mojo_compiler.codegen.types import in_memory, register_text
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import Convention, FunctionArgument, FunctionType, NoneType, Type

_PLAIN = re.compile(r"[-a-zA-Z$._][-a-zA-Z$._0-9]*")
ADDRESS = "ptr noundef nonnull"
_VALUE_ADDRESS = "ptr noalias noundef nonnull readonly captures(none)"


@cache
def symbol_text(symbol: str) -> str:
    """A symbol as LLVM writes it, ``@name`` or ``@"any name"``."""
    if _PLAIN.fullmatch(symbol):
        return "@" + symbol
    quoted = "".join(c if " " <= c <= "~" and c not in '"\\' else "".join(f"\\{b:02X}" for b in c.encode()) for c in symbol)
    return f'@"{quoted}"'


def by_value(argument: FunctionArgument) -> bool:
    """Whether an argument is a value rather than an address."""
    return argument.variadic or (argument.type.is_trivial and argument.convention in (Convention.BORROWED, Convention.OWNED))


@dataclass(frozen=True, slots=True)
class AbiSignature:
    """The LLVM side of a function type, without environments.

    `returns` is what the function returns, `value` the register type of its result when that is returned ("" if there
    is none), `arguments` are the types of arguments, ``ptr`` for addresses.
    """

    returns: str
    value: str
    result_address: bool
    arguments: tuple[str, ...]
    raises: bool

    def parameters(self, environments: int) -> list[str]:
        """All parameter types with attributes, in order."""
        out = [ADDRESS] if self.result_address else []
        out += [ADDRESS if by == "" else by for by in self.arguments]
        if self.raises:
            out.append(ADDRESS)
        return out + ["ptr noundef"] * environments


@cache
def signature(type: FunctionType) -> AbiSignature:
    """How a function type is called."""
    arguments = tuple("{ ptr, i64 }" if a.variadic else _value_text(a.type) if by_value(a) else "" for a in type.arguments)
    by_address = not type.result.is_trivial or in_memory(type.result)
    value = ""
    if not by_address and not isinstance(type.result, NoneType):
        value = register_text(type.result)
    returns = value or "void"
    if type.raises:
        returns = f"{{ {value}, i1 }}" if value else "i1"
    return AbiSignature(returns, value, by_address, arguments, type.raises)


def _value_text(type: Type) -> str:
    return _VALUE_ADDRESS if in_memory(type) else register_text(type)


def declaration(symbol: str, type: FunctionType, environments: int = 0) -> str:
    """Declare a function of this type that is defined elsewhere."""
    shape = signature(type)
    return f"declare {shape.returns} {symbol_text(symbol)}({', '.join(shape.parameters(environments))}) nounwind"
