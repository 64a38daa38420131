"""The table of instances: a function with all its parameters bound, what it became, and what that depended on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from mojo_compiler.ir.core import Function
from mojo_compiler.names.definitions import FunctionDef, Scope
from mojo_compiler.source import Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, Convention, FunctionType, StructType, Type


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
