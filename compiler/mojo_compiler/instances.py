"""The table of instances: a function with all its parameters bound, what it became, and what that depended on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from typing import Any

from mojo_compiler.ir.core import Function
from mojo_compiler.names.definitions import FunctionDef, Scope, fresh_id
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import Address, Image
from mojo_compiler.types.core import Array, Const, Convention, DType, FunctionType, Pack, Pointer, StructType, Type, Variadic


class State(Enum):
    """How far an instance has come."""

    NEW = "new"
    CHECKING = "checking"
    CHECKED = "checked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Argument:
    """One run-time argument. A `pack` stands for as many arguments as `pack_types` says."""

    name: str
    type: Type
    convention: Convention
    span: Span
    default: tree.Expr | None = None
    variadic: bool = False
    pack_types: tuple[Type, ...] | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """An instance's arguments and result. `type` is the calling signature, with packs expanded."""

    arguments: tuple[Argument, ...]
    result: Type
    raises: bool
    type: FunctionType
    positional_only: int


@dataclass(eq=False, slots=True)
class Instance:
    """A function with its owner's and its own parameters bound.

    `environments` are the hosts whose frame records it receives; `dependencies` maps the session names it resolved to
    the identities they had (language.md G29); `callees` are the instances its code mentions. `build` makes the code of
    an instance that has no tree of its own; `nested` counts the functions its body declared.
    """

    definition: FunctionDef
    owner: StructType | None
    parameters: tuple[Const, ...]
    scope: Scope
    symbol: str
    cacheable: bool
    environments: tuple[Instance, ...] = ()
    signature: Signature | None = None
    function: Function | None = None
    state: State = State.NEW
    dependencies: dict[str, Any] = field(default_factory=dict)
    callees: dict[Instance, None] = field(default_factory=dict)
    emitted: Any = None
    failure: tuple[Any, ...] = ()
    epoch: int = 0
    outputs: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    depth: int = 0
    required_from: Any = None
    variants: list[Instance] | None = None
    build: Callable[[], Function] | None = None
    nested: int = 0

    @property
    def type(self) -> FunctionType:
        """The calling signature."""
        assert self.signature is not None
        return self.signature.type

    @property
    def name(self) -> str:
        """The function's name."""
        return self.definition.name

    def __repr__(self) -> str:
        return f"Instance({self.symbol})"


def const_key(const: Const) -> str:
    """Deterministic text of a parameter value, unique among values of one session."""
    if isinstance(const.value, Type):
        return type_key(const.value)
    return f"{type_key(const.type)}:{value_key(const.value)}"


def value_key(value: Any) -> str:
    """Deterministic text of a constant's payload."""
    match value:
        case Type():
            return type_key(value)
        case tuple():
            return "(" + ",".join(map(value_key, value)) + ")"
        case DType():
            return value.name
        case float():
            return value.hex()
        case Address(image, offset):
            return f"&{value_key(image)}+{offset}"
        case Image(data, relocations):
            return f"[{data.hex()}{value_key(relocations)}]"
        case Instance():
            return value.symbol
        case _:
            functions = getattr(value, "functions", None)
            if functions is None:
                return repr(value)
            host = value.host.symbol if value.host is not None else ""
            owner = type_key(value.owner) if isinstance(value.owner, StructType) else ""
            names = ",".join(function_key(f) for f in functions)
            if value.fixed is not None:
                return f"fn#<{value.fixed.symbol}>"
            return f"fn<{names};{owner};{host};{','.join(f'{k}={const_key(c)}' for k, c in value.bound)}>"


def type_key(type: Type) -> str:
    """Deterministic text of a type."""
    match type:
        case StructType():
            own = type.identity.path if _is_library(type.identity.path) else f"{type.identity.path}#{type.identity.def_id}"
            return own + ("[" + ",".join(map(const_key, type.arguments)) + "]" if type.arguments else "")
        case Pointer(element):
            return f"*{type_key(element)}"
        case Array(size, element):
            return f"[{size}x{type_key(element)}]"
        case Pack(elements):
            return "<" + ",".join(map(type_key, elements)) + ">"
        case Variadic(element):
            return f"..{type_key(element)}"
        case FunctionType():
            arguments = ",".join(f"{a.convention.value[0]}{'*' if a.variadic else ''}{type_key(a.type)}" for a in type.arguments)
            flags = f"{'r' if type.raises else ''}{'c' if type.capturing else ''}{type.parameters or ''}"
            return f"fn({arguments}){flags}->{type_key(type.result)}"
        case _:
            return repr(type)


_user_prefixes = ("Expression", "cell", "__main__")


def _is_library(path: str) -> bool:
    return not path.startswith("~")


def function_key(function: FunctionDef) -> str:
    """Deterministic text of a definition: library code by path and position, session code by number."""
    if function.library and (function.host is None or function.host.cacheable):
        return f"{function.path}@{function.span.start}" + (f"!{function.made}" if function.made else "")
    return f"{function.path}#{function.def_id}"


def is_portable(const: Const) -> bool:
    """Whether a parameter value means the same in every session (nothing a cell defined is in it)."""
    key = const_key(const)
    return "#" not in key and "~" not in key


_UNSAFE = re.compile(r"[^A-Za-z0-9_.]")


def make_symbol(function: FunctionDef, owner: StructType | None, parameters: tuple[Const, ...], version: int) -> str:
    """A name for object code, deterministic for library instances and never used twice for others."""
    readable = _UNSAFE.sub(lambda m: f"${ord(m.group()):x}", function.path.removeprefix("~"))
    key = function_key(function) + "|" + (type_key(owner) if owner is not None else "") + "|" + ",".join(map(const_key, parameters))
    suffix = sha256(key.encode()).hexdigest()[:12]
    return f"{readable}.{suffix}" + (f".{version}" if version else "")


def fresh_version() -> int:
    """A number for a symbol that must not repeat."""
    return fresh_id()
