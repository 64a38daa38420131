"""Definitions, which are what names stand for before anything is checked, and scopes, which are chains of tables of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from itertools import count

from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, StructIdentity, TraitIdentity, Type

_ids = count(1)


def fresh_id() -> int:
    """A number no other definition of this process has."""
    return next(_ids)


@dataclass(eq=False, slots=True)
class Definition:
    """Base of definitions. `span` is where the name is declared."""

    name: str
    span: Span


class Attachment:
    """Base of what the checker attaches to definitions, and of what it gives names to that is no definition."""

    __slots__ = ()


@dataclass(eq=False, slots=True)
class FunctionDef(Definition):
    """A function or method. `scope` is where its signature's names are looked up; `path` is unique and stable text.

    `within` is set for nested functions: the instance whose body declares it; `host` likewise, for those that need its
    frame. `made` names a synthesised member (``init``, ``copy``, ``move``, ``del``), whose validity depends on the fields' types.
    `captures` are the copies that a run-time closure and those it calls made, None where something is captured by reference.
    `reaches` are the variables around a nested function that it and the closures it calls may touch.
    `elaborated` is the table of its instances.
    """

    node: tree.FunctionDecl
    scope: Scope
    owner: StructDef | TraitDef | None
    path: str
    library: bool
    def_id: int = field(default_factory=fresh_id)
    host: Attachment | None = None
    within: Attachment | None = None
    made: str = ""
    captures: tuple[LocalDef, ...] | None = ()
    reaches: tuple[LocalDef, ...] = ()
    decorators: frozenset[str] = frozenset()
    elaborated: Attachment | None = field(default=None, repr=False)

    @property
    def is_static(self) -> bool:
        """Whether it is a method called without a receiver."""
        return self.owner is not None and "staticmethod" in self.decorators


@dataclass(eq=False, slots=True)
class OverloadSet(Definition):
    """The functions one name stands for, in order of definition."""

    functions: tuple[FunctionDef, ...]


def of_newest_cell(functions: tuple[FunctionDef, ...]) -> tuple[FunctionDef, ...]:
    """Those of a name's overloads that its newest cell declares: they hide the older ones where both will do (G29)."""
    newest = functions[-1].span.source  # they stand in the order in which their cells ran
    return tuple(f for f in functions if f.span.source is newest)


@dataclass(eq=False, slots=True)
class StructDef(Definition):
    """A struct. `members` maps names to overload sets, aliases and fields (`tree.VarDecl`); `synthesised` once those that its decorators
    ask for are among them.
    """

    node: tree.Struct
    scope: Scope
    identity: StructIdentity
    path: str
    library: bool
    fields: tuple[tuple[str, tree.Expr, Span], ...] = ()
    members: dict[str, OverloadSet | AliasDef] = field(default_factory=dict, repr=False)
    decorators: frozenset[str] = frozenset()
    scopes: dict[tuple[Const, ...], Scope] = field(default_factory=dict, repr=False)
    materialized: tree.Expr | None = None
    synthesised: bool = False


@dataclass(eq=False, slots=True)
class TraitDef(Definition):
    """A trait: required functions and parents."""

    node: tree.Trait
    scope: Scope
    identity: TraitIdentity
    path: str
    library: bool


@dataclass(eq=False, slots=True)
class AliasDef(Definition):
    """An alias, evaluated lazily in the scope where it stands (once a scope instance)."""

    node: tree.AliasDecl
    scope: Scope
    value: Const | None = None
    bound: Attachment | ModuleDef | Intrinsic | None = (
        None  # a meaning that is no constant: an unbound struct, a module, a function of the checker
    )
    def_id: int = field(default_factory=fresh_id)

    @property
    def library_name(self) -> str | None:
        """The name a library alias merely renames, if it does."""
        value = self.node.value
        return value.id if self.scope.library and isinstance(value, tree.Name) else None


@dataclass(eq=False, slots=True)
class ConstDef(Definition):
    """A name bound to a compile-time value: a parameter of an instance, or a builtin such as `AnyType`."""

    const: Const


@dataclass(eq=False, slots=True)
class VariableDef(Definition):
    """A session variable; `symbol` names its storage, `ready` the symbol of its one-byte "is assigned" flag."""

    type: Type
    symbol: str
    mutable: bool
    def_id: int = field(default_factory=fresh_id)


@dataclass(eq=False, slots=True)
class PythonName(Definition):
    """A name that a Python cell bound, looked up in Python's ``__main__`` whenever it is used (language.md Y3)."""


@dataclass(eq=False, slots=True)
class ModuleDef(Definition):
    """A module or package; `scope` holds its names. The `variables` of a user's are there before they have types."""

    path: tuple[str, ...]
    scope: Scope
    variables: frozenset[str] = frozenset()
    initialisers: tuple[tree.VarDecl, ...] = ()


@dataclass(eq=False, slots=True)
class ImportedName(Definition):
    """A name imported from a module, followed when it is looked up."""

    module: ModuleDef
    member: str


@dataclass(eq=False, slots=True)
class Intrinsic(Definition):
    """A function the checker itself implements."""


@dataclass(eq=False, slots=True)
class Poisoned(Definition):
    """A name whose declaration failed; uses of it stay silent."""


class LocalDef(Definition):
    """Base of the checker's run-time locals."""

    __slots__ = ()


class ScopeKind(Enum):
    """What a table of names belongs to."""

    BUILTIN = "builtin"
    MODULE = "module"
    SESSION = "session"
    UNIT = "unit"
    STRUCT = "struct"
    FUNCTION = "function"
    BLOCK = "block"


@dataclass(eq=False, slots=True)
class Scope:
    """One table of names. `loader` finds a name that is not in the table yet (lazy library modules).

    An `incomplete` table lacks names because an import of all that a module has failed: nobody knows which. `origins` are the
    packages that names were imported from; where a name means nothing else it means such a package.
    """

    kind: ScopeKind
    parent: Scope | None = None
    names: dict[str, Definition] = field(default_factory=dict)
    loader: Callable[[str], Definition | None] | None = None
    library: bool = False
    path: str = ""
    incomplete: bool = False
    origins: dict[str, Callable[[], Definition]] = field(default_factory=dict)

    def own(self, name: str) -> Definition | None:
        """Look a name up in this table alone."""
        found = self.names.get(name)
        if found is None and self.loader is not None:
            found = self.loader(name)
            if found is not None:
                self.names[name] = found
        return found

    def member(self, name: str) -> Definition | None:
        """Look a name up in this table alone, from outside: one that an incomplete table may lack is `Poisoned`."""
        return self.own(name) or (Poisoned(name, NO_SPAN) if self.incomplete else None)

    def find(self, name: str) -> tuple[Definition, Scope] | None:
        """Look a name up here and outwards; return the definition and the scope that has it."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.own(name)
            if found is not None:
                return found, scope
            scope = scope.parent
        origin = next((scope for scope in self.chain() if name in scope.origins), None)
        if origin is not None:
            return origin.origins[name](), origin
        lacking = next((scope for scope in self.chain() if scope.incomplete), None)
        return (Poisoned(name, NO_SPAN), lacking) if lacking is not None else None

    def chain(self) -> Iterator[Scope]:
        """This scope and all around it, inside out."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    def child(self, kind: ScopeKind) -> Scope:
        """A new, empty scope inside this one."""
        return Scope(kind, self, library=self.library, path=self.path)

    def snapshot(self) -> Scope:
        """This scope as it is now: names that the function around it declares later are not in it."""
        if self.kind not in (ScopeKind.FUNCTION, ScopeKind.BLOCK) or self.parent is None:
            return self
        return Scope(self.kind, self.parent.snapshot(), dict(self.names), None, self.library, self.path, self.incomplete)

    def define(self, definition: Definition) -> None:
        """Put a definition into the table under its name."""
        self.names[definition.name] = definition
