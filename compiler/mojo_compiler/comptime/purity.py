"""Which functions compute with values and variables of their own alone: the machine remembers what calls of recursive ones gave."""

from __future__ import annotations

from mojo_compiler.dialects.core import find
from mojo_compiler.ir.core import (
    Apply,
    Branch,
    Call,
    Extract,
    Function,
    Instruction,
    Jump,
    Load,
    Local,
    Make,
    Place,
    Relocate,
    Return,
    Store,
    Unreachable,
    Use,
    Value,
)
from mojo_compiler.types.core import Index, Integer, NoneType, Simd, StructType, Type, Variadic
from mojo_compiler.types.layout import holds_pointer, members


def is_pure(function: Function) -> bool:
    """Whether a function itself, apart from what it calls, touches nothing but its variables and those that it is passed `inout`."""
    if function.environments or function.type.raises or not function.type.result.is_trivial:
        return False
    if not all(argument.type.is_trivial for argument in function.arguments):
        return False
    return all(map(_is_pure, function.instructions()))


def _is_pure(it: Instruction) -> bool:
    match it:
        case Apply(primitive=name):
            row = find(name)
            return row is not None and row.pure
        case Make(result=result):
            return not isinstance(result.type, Variadic)
        case Load(place=place) | Store(place=place):
            return _is_own(place)
        case Relocate(target=target, origin=origin):
            return _is_own(target) and _is_own(origin)
        case Call(callee=callee, destination=destination, arguments=arguments, environments=environments):
            simple = not isinstance(callee, Value) and destination is None and not environments
            return simple and all(isinstance(a, Value) or _is_own(a) for a in arguments)
        case Extract() | Jump() | Branch() | Return() | Unreachable() | Use():
            return True
    return False


def _is_own(place: Place) -> bool:
    return isinstance(place.base, Local) and place.base.type.is_trivial


def is_remembered(function: Function) -> bool:
    """Whether results of a pure function are worth keeping, and its arguments can be told apart: it calls itself, with integers."""
    calls_itself = any(isinstance(it, Call) and _symbol(it) == function.symbol for it in function.instructions())
    if not calls_itself or holds_pointer(function.type.result):
        return False
    return all(isinstance(argument, Value) and _is_exact(argument.type) for argument in function.arguments)


def _symbol(call: Call) -> str:
    return "" if isinstance(call.callee, Value) else call.callee.symbol


def _is_exact(type: Type) -> bool:
    """Whether equal values are the same bits, unlike zeros and what is not a number."""
    match type:
        case Simd(_, dtype):
            return not dtype.is_float
        case StructType():
            return all(map(_is_exact, members(type)))
        case _:
            return isinstance(type, Index | Integer | NoneType)
