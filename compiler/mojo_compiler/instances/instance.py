"""Instances: functions with all their parameters bound, and the stages they go through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from mojo_compiler.diagnostics.core import Diagnostic
from mojo_compiler.instances.signature import Signature
from mojo_compiler.ir.core import Function
from mojo_compiler.names.definitions import Attachment, FunctionDef, LocalDef, Scope
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import Span
from mojo_compiler.types.core import Const, FunctionType, StructType
from mojo_compiler.types.target import Checks

Identity = int | tuple[int, ...]
"""What tells one meaning of a session name from another: the numbers of its definitions."""


class Declared:
    """Nothing is known but the signature."""

    __slots__ = ()


class Checking:
    """The body is being checked."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Checked:
    """The body is checked and its ownership is settled: there is code."""

    function: Function


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Failed:
    """The body has errors, which were reported where the instance was asked for first."""

    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Emitted:
    """The code was handed over and will not be asked for again. What is left tells where it stands, for reports of faults."""

    span: Span
    is_entry: bool


Stage = Declared | Checking | Checked | Failed | Emitted

_DECLARED = Declared()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Requirement:
    """Why an instance is there: the caller, the place of the call, and how many instantiations led to it."""

    caller: Instance
    span: Span
    depth: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Variants:
    """The variants of an instance that forks (language.md P46), and why paths of choices gave none."""

    instances: tuple[Instance, ...]
    failures: tuple[Diagnostic, ...] = ()


@dataclass(eq=False, slots=True)
class Instance(Attachment):
    """A function with its owner's and its own parameters bound. `stage` tells what has become of it.

    `environments` are the hosts whose frame records it receives; `hidden` the types bound to arguments declared with an unbound
    struct (language.md P18); `dependencies` maps the session names it resolved to the identities they had (language.md G29);
    `callees` are the instances its code mentions; `consulted` are others that decided on it: they ran while it was checked;
    `outputs` are the values of its output parameters. `build` makes the code of
    an instance that has no tree of its own; `frame_slots` are the places of variables and of outer records in its frame record;
    `nested` counts the functions its body declared. `checks` are those that its code makes.
    """

    definition: FunctionDef
    owner: StructType | None
    parameters: tuple[Const, ...]
    scope: Scope
    symbol: str
    cacheable: bool
    environments: tuple[Instance, ...] = ()
    signature: Signature | None = None
    epoch: int = 0
    hidden: dict[str, Const] = field(default_factory=dict)
    stage: Stage = _DECLARED
    requirement: Requirement | None = None
    dependencies: dict[str, Identity] = field(default_factory=dict)
    callees: dict[Instance, None] = field(default_factory=dict)
    consulted: dict[Instance, None] = field(default_factory=dict)
    outputs: dict[str, Const] = field(default_factory=dict)
    variants: Variants | None = None
    build: Callable[[], Function] | None = None
    frame_slots: dict[LocalDef | Instance, int] = field(default_factory=dict)
    nested: int = 0
    checks: Checks = Checks.ON

    @property
    def type(self) -> FunctionType:
        """The calling signature."""
        assert self.signature is not None
        return self.signature.type

    @property
    def name(self) -> str:
        """The function's name."""
        return self.definition.name

    @property
    def function(self) -> Function | None:
        """The code, once there is some."""
        return self.stage.function if isinstance(self.stage, Checked) else None

    @property
    def depth(self) -> int:
        """How many instantiations led here."""
        return self.requirement.depth if self.requirement is not None else 0

    def reset(self) -> None:
        """Forget what checking the body brought: it is checked again, for who asks next."""
        self.stage, self.requirement, self.variants, self.nested = _DECLARED, None, None, 0
        for known in (self.dependencies, self.callees, self.consulted, self.outputs, self.frame_slots):
            known.clear()

    def key(self) -> str:
        """What names the instance as a parameter value."""
        return self.symbol

    def __repr__(self) -> str:
        return f"Instance({self.symbol})"


InstanceKey = tuple[StructType | None, tuple[Const, ...], Instance | None, tuple[tuple[str, Const], ...], Checks]
"""The owner, the parameters, the host of a closure, the types of arguments declared with an unbound struct, and the checks."""


@dataclass(eq=False, slots=True)
class InstanceTable(Attachment):
    """What was made of one function: its instances, and the functions that stand for them elsewhere.

    `adapters` call an instance by another convention, `thunks` are entries for threads, `entries` are what objects call.
    `takes_unbound` tells whether an argument's type is an unbound struct (language.md P18), once that is known.
    """

    instances: dict[InstanceKey, Instance] = field(default_factory=dict)
    adapters: dict[tuple[Instance, FunctionType], Instance] = field(default_factory=dict)
    thunks: dict[Instance, Instance] = field(default_factory=dict)
    entries: dict[object, Instance] = field(default_factory=dict)
    takes_unbound: bool | None = None

    def every(self) -> Iterator[Instance]:
        """All that was made of the function."""
        return chain(self.instances.values(), self.adapters.values(), self.thunks.values(), self.entries.values())


def table_of(function: FunctionDef) -> InstanceTable:
    """The instances made of a function so far."""
    if not isinstance(function.elaborated, InstanceTable):
        function.elaborated = InstanceTable()
    return function.elaborated


def host_of(function: FunctionDef) -> Instance | None:
    """The instance whose body declares a nested function that needs its frame record."""
    return function.host if isinstance(function.host, Instance) else None


def declared_in(function: FunctionDef) -> Instance | None:
    """The instance whose body declares a nested function."""
    return function.within if isinstance(function.within, Instance) else None


def is_of_library(instance: Instance) -> bool:
    """Whether a function stands in the library, also if it is nested in one that does."""
    around: Instance | None = instance
    while around is not None and not around.definition.library:
        around = declared_in(around.definition)
    return around is not None


def is_shared(function: FunctionDef) -> bool:
    """Whether a function means the same in every session: the library's, and what is nested in its cacheable instances."""
    host = host_of(function)
    return function.library and (host is None or host.cacheable)
