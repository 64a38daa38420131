"""Signatures of instances, every type resolved."""

from __future__ import annotations

from mojo_compiler.records import dataclass
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Convention, FunctionType, Type


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
