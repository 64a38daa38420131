"""What an expression is once checked: a constant, a value, a place, a set of functions, and the like."""

from __future__ import annotations

from mojo_compiler.diagnostics.core import MojoError
from mojo_compiler.diagnostics.names import MemberOfItsName, ModuleAsValue
from mojo_compiler.diagnostics.types import NotAValue
from mojo_compiler.instances.instance import Instance
from mojo_compiler.instances.symbols import function_key
from mojo_compiler.ir.core import Place, Value
from mojo_compiler.names.definitions import Attachment, FunctionDef, ModuleDef, StructDef
from mojo_compiler.records import dataclass, field
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import Const, StructType, Type
from mojo_compiler.types.mangling import const_key, type_key


@dataclass(eq=False, slots=True)
class Operand:
    """Base of operands. `type` is meaningless for those that are no values (modules, unbound structs, overload sets)."""

    type: Type
    span: Span


@dataclass(eq=False, slots=True)
class Known(Operand):
    """A compile-time constant. A type is a constant of a metatype."""

    const: Const


@dataclass(eq=False, slots=True)
class RValue(Operand):
    """A run-time value of trivial type."""

    value: Value


@dataclass(eq=False, slots=True)
class LValue(Operand):
    """Storage with a name: a variable, a field, a pointee. `mutable` by language rules.

    `open_let` marks a `let` on which mutating methods are accepted: a session's (language.md G32), and one that a closure captured.
    An `uninitialised` one holds nothing that an assignment would have to destroy.
    """

    place: Place
    mutable: bool
    name: str = ""
    open_let: bool = False
    uninitialised: bool = False


@dataclass(eq=False, slots=True)
class Temporary(Operand):
    """A run-time value of non-trivial type to be consumed: a local of its own, or (`transfer`) what ``x^`` gives up."""

    place: Place
    transfer: bool = False


@dataclass(eq=False, slots=True)
class Computed(Operand):
    """An element or attribute reached through ``__getitem__``/``__setitem__`` or ``__getattr__``/``__setattr__``.

    Read when used; written back when mutated. `arguments` are the indices (or the attribute's name); `fields` lead from
    the element to the part of it that is meant.
    """

    base: Operand
    getter: str
    setter: str
    arguments: tuple[CallArgument, ...]
    fields: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FunctionRef:
    """One or more overloads with what is bound so far: a compile-time value (hashable).

    `owner` is the struct the functions are members of (a `StructDef` while unbound). `bound` are explicit parameters given
    so far: (keyword or None, value). `fixed` is the one instance meant, if it was chosen among variants.
    """

    functions: tuple[FunctionDef, ...]
    owner: StructType | StructDef | None = None
    bound: tuple[tuple[str | None, Const], ...] = ()
    host: Instance | None = None
    fixed: Instance | None = None

    @property
    def name(self) -> str:
        """The functions' common name."""
        return self.functions[0].name

    def key(self) -> str:
        """A text that no other parameter value has."""
        if self.fixed is not None:
            return f"fn#<{self.fixed.symbol}>"
        host = self.host.symbol if self.host is not None else ""
        owner = type_key(self.owner) if isinstance(self.owner, StructType) else ""
        names = ",".join(map(function_key, self.functions))
        return f"fn<{names};{owner};{host};{','.join(f'{k}={const_key(c)}' for k, c in self.bound)}>"


@dataclass(eq=False, slots=True)
class Functions(Operand):
    """Functions named by an expression, perhaps with a receiver; `results` are the aliases its output parameters bind."""

    ref: FunctionRef
    receiver: Operand | None = None
    results: tuple[tree.Name, ...] = ()


@dataclass(frozen=True, slots=True)
class UnboundStruct(Attachment):
    """A struct some of whose parameters are not bound: hashable, may be an alias's value."""

    struct: StructDef
    bound: tuple[tuple[str | None, Const], ...] = ()


@dataclass(eq=False, slots=True)
class Generic(Operand):
    """An unbound or partially bound struct named by an expression."""

    unbound: UnboundStruct


@dataclass(eq=False, slots=True)
class ModuleOperand(Operand):
    """A module named by an expression."""

    module: ModuleDef


@dataclass(eq=False, slots=True)
class IntrinsicOperand(Operand):
    """A function the checker implements, with the parameters bound to it."""

    name: str
    parameters: tuple[Operand, ...] = ()
    results: tuple[tree.Name, ...] = ()


@dataclass(eq=False, slots=True)
class PackOperand(Operand):
    """The heterogeneous argument pack ``*args: *Ts``: one operand an element."""

    items: tuple[Operand, ...]


@dataclass(eq=False, slots=True)
class MlirName(Operand):
    """``__mlir_op``, ``__mlir_type``, ``__mlir_attr`` on the way: `parts` are collected until complete."""

    kind: str
    name: str = ""
    attributes: dict[str, Const] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class CallArgument:
    """A checked argument of a call. `early` is its value at its turn, if an argument after it might change it."""

    operand: Operand
    keyword: str | None = None
    span: Span = NO_SPAN
    node: tree.Expr | None = None
    early: Operand | None = None


def not_a_value(operand: Operand) -> MojoError:
    """The message for what names no run-time value: a module, a type, an overload set, a function of the checker."""
    match operand:
        case ModuleOperand(module=module):
            dotted, own = ".".join(module.path), module.path[-1]
            has_it = not isinstance(module.scope.member(own), ModuleDef | None)
            notes = (MemberOfItsName(span=NO_SPAN, module=dotted, name=own),) if has_it else ()
            return MojoError(ModuleAsValue(span=operand.span, name=dotted, notes=notes))
        case Functions(ref=ref):
            return MojoError(NotAValue(span=operand.span, what=f"the overloaded or parametric function '{ref.name}'"))
        case Known() | Generic():
            return MojoError(NotAValue(span=operand.span, what="a type"))
        case IntrinsicOperand(name=name) | MlirName(name=name):
            return MojoError(NotAValue(span=operand.span, what=f"'{name}'"))
    return MojoError(NotAValue(span=operand.span, what="this"))
