"""The checker's shared state and the services every part of it uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

from mojo_compiler.check import chains, closures, elements, functions, parameters, structs, synthesis
from mojo_compiler.check import convert as conversions
from mojo_compiler.check import resolve as resolving
from mojo_compiler.check.budget import Budget
from mojo_compiler.check.lifecycle import TypeLifecycle
from mojo_compiler.check.operands import (
    CallArgument,
    Computed,
    FunctionRef,
    Functions,
    Generic,
    Known,
    MagicOperand,
    MlirName,
    ModuleOperand,
    Operand,
    UnboundStruct,
)
from mojo_compiler.check.signature import Argument, Signature
from mojo_compiler.diagnostics.calls import ConstraintFailure
from mojo_compiler.diagnostics.core import Diagnostic, InternalError, MojoError, Sink
from mojo_compiler.diagnostics.evaluation import BadOperation
from mojo_compiler.diagnostics.faults import OutOfTime
from mojo_compiler.diagnostics.names import ModuleAsValue
from mojo_compiler.diagnostics.types import NotAValue
from mojo_compiler.dialects.core import OperandError, Primitive
from mojo_compiler.dialects.kgen import ConstraintFailed
from mojo_compiler.instances import Instance, State
from mojo_compiler.ir.core import Block, Call, Function, Lifecycle, Local, Place, Value
from mojo_compiler.names.definitions import AliasDef, Definition, FunctionDef, OverloadSet, Scope, StructDef, TraitDef, VariableDef
from mojo_compiler.names.modules import Modules, follow
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import NONE_CONST, Address
from mojo_compiler.types.core import (
    I1,
    NONE,
    Const,
    Convention,
    FunctionType,
    IntLiteral,
    MetaType,
    NoneType,
    StructType,
    TraitType,
    Type,
    Variadic,
)
from mojo_compiler.types.printing import type_name

if TYPE_CHECKING:
    from mojo_compiler.check.adaptive import Trail
    from mojo_compiler.check.body import Body
    from mojo_compiler.check.toplevel import Entry


class Evaluator(Protocol):
    """Runs code at compile time (comptime's interpreter, injected)."""

    def call(self, instance: Instance, arguments: Sequence[Const], span: Span) -> Const:
        """Run a function on constants. Raises `MojoError`."""

    def construct(self, instance: Instance, arguments: Sequence[Const], span: Span) -> Const:
        """Run ``__init__(inout self, …)`` on constants and return the value made. Raises `MojoError`."""

    def primitive(self, row: Primitive, attributes: dict[str, Const], operands: Sequence[Const], type: Type) -> Const:
        """Evaluate a primitive. Raises `EvaluationError`."""

    def address_of(self, const: Const) -> Address:
        """A frozen address at which a constant of a memory type stands."""


@dataclass
class Compiler:
    """Shared state of checking: scopes, the instance table, memos. One a session."""

    prelude: Scope
    modules: Modules
    evaluator: Evaluator
    sink: Sink = field(default_factory=Sink)
    budget: Budget = field(default_factory=Budget)
    entries: dict[Any, Instance] = field(default_factory=dict)
    epoch: int = 0
    conversions: dict[Any, conversions.Conversion | None] = field(default_factory=dict)
    evaluations: dict[Any, Const] = field(default_factory=dict)
    resolutions: dict[Any, tuple[resolving.Candidate | list[resolving.Candidate], list[Any]]] = field(default_factory=dict)
    library_types: dict[Type, bool] = field(default_factory=dict)
    materializations: dict[StructDef, StructType] = field(default_factory=dict)
    conformance: dict[Any, bool] = field(default_factory=dict)
    structs: dict[int, StructDef] = field(default_factory=dict)
    traits: dict[int, TraitDef] = field(default_factory=dict)
    worklist: list[Instance] = field(default_factory=list)
    variable_ready: Callable[[Any], bool] = lambda variable: True
    depth: int = 0
    warn: bool = True
    checking: list[tuple[Instance, Span]] = field(default_factory=list)
    ownership: Callable[[Function, Lifecycle, Sink], None] = lambda function, lifecycle, sink: None
    entry: Entry | None = None
    assigned: set[VariableDef] = field(default_factory=set)
    recorders: list[dict[str, Any]] = field(default_factory=list)
    session: Scope | None = None
    settling: list[Instance] = field(default_factory=list)
    completing: set[StructType] = field(default_factory=set)
    trails: list[Trail] = field(default_factory=list)
    evaluating: list[AliasDef] = field(default_factory=list)
    elaborating: dict[Instance, Instance] = field(default_factory=dict)
    forking: dict[FunctionDef, tuple[int, bool]] = field(default_factory=dict)
    run_now: Callable[[Instance, str], int] = lambda instance, symbol: 0
    deadline: float = inf

    # -- well-known library types --

    def definition(self, name: str) -> Definition:
        """A definition of the prelude."""
        found = follow(self.prelude.own(name))
        if found is None:
            raise InternalError(f"the builtin library does not define {name}")
        return found

    def struct_def(self, name: str) -> StructDef:
        """A struct of the prelude."""
        found = self.definition(name)
        if not isinstance(found, StructDef):
            raise InternalError(f"{name} is not a struct of the builtin library")
        return found

    def struct_type(self, name: str, *arguments: Const) -> StructType:
        """A struct type of the prelude with these arguments, completed."""
        return structs.instantiate(self, self.struct_def(name), arguments)

    @property
    def bool_type(self) -> StructType:
        """`Bool`."""
        return self.struct_type("Bool")

    @property
    def int_type(self) -> StructType:
        """`Int`."""
        return self.struct_type("Int")

    def none(self, span: Span = NO_SPAN) -> Operand:
        """The value None."""
        return Known(NONE, span, NONE_CONST)

    @staticmethod
    def is_none_type(type: Type) -> bool:
        """Whether this is the type of None."""
        return isinstance(type, NoneType)

    # -- names of things in messages --

    @staticmethod
    def type_name(type: Type) -> str:
        """A type as messages spell it."""
        return type_name(type)

    def operand_type_name(self, operand: Operand) -> str:
        """The type of an operand as messages spell it; literals by what they become."""
        if isinstance(operand, Functions):
            return functions.describe(self, operand.ref)
        if isinstance(operand, Generic):
            return operand.unbound.struct.name
        materialized = self.materialization(operand.type)
        return type_name(materialized if materialized is not None else operand.type)

    # -- dependencies (language.md G29) --

    @contextmanager
    def recording(self, instance: Instance) -> Iterator[None]:
        """Record the session names looked up meanwhile as what an instance depends on."""
        self.recorders.append(instance.dependencies)
        try:
            yield
        finally:
            self.recorders.pop()

    def record(self, name: str, definition: Definition) -> None:
        """Note that a session name was looked up."""
        if self.recorders:
            self.recorders[-1][name] = identity(definition)

    def revalidate(self, instance: Instance, seen: set[Instance] | None = None) -> bool:
        """Whether all an instance resolved still means what it meant; if so, it is marked as current."""
        if instance.epoch == self.epoch:
            return True
        seen = seen if seen is not None else set()
        if instance in seen:
            return True
        seen.add(instance)
        for name, known in instance.dependencies.items():
            found = self.session.own(name) if self.session is not None else None
            if found is None or identity(found) != known:
                return False
        if not all(self.revalidate(callee, seen) for callee in instance.callees):
            return False
        instance.epoch = self.epoch
        return True

    # -- bodies --

    def require(self, instance: Instance) -> None:
        """Check an instance's body if that has not been done. Raises `OutOfTime` past the deadline, on the clock of `time.monotonic`."""
        from mojo_compiler.check.bodies import check_body

        if instance.state is not State.NEW:
            return
        if monotonic() > self.deadline:
            raise OutOfTime("compiling the cell took longer than it may (MOJO_MAX_COMPILE_SECONDS)")
        if instance.build is None:
            check_body(self, instance)
        else:
            instance.function, instance.state = instance.build(), State.CHECKED

    def settle(self, instance: Instance) -> None:
        """Settle ownership in a checked function. The special members it calls become callees."""
        assert instance.function is not None
        self.settling.append(instance)
        try:
            self.ownership(instance.function, self.lifecycle, self.sink)
        finally:
            self.settling.pop()

    @cached_property
    def lifecycle(self) -> TypeLifecycle:
        """The special members of types, for passes."""
        return TypeLifecycle(self)

    def copyable(self, type: Type) -> bool:
        """Whether values of a type can be copied."""
        return synthesis.copyable(self, type)

    def needs_destruction(self, type: Type) -> bool:
        """Whether something runs at the end of a value's life."""
        return synthesis.needs_destruction(self, type)

    def warns(self, body: Body) -> bool:
        """Whether warnings about this body are wanted: user code, once, not for each instance."""
        instance = body.instance
        if instance is None or body.static:
            return False
        return not instance.definition.library and not instance.definition.made

    def unknown_condition(self) -> Const:
        """A stand-in for a condition that failed to check."""
        return Const(I1, 1)

    def parameter_range(self, node: tree.Expr, scope: Scope) -> range:
        """The values of a ``@parameter for``'s iterable."""
        return parameters.parameter_range(self, node, scope)

    def explain(self, body: Body | None, error: MojoError) -> Sequence[Diagnostic]:
        """An error's diagnostics, with the chain of instantiations that led here."""
        return chains.explain(self, body, error)

    # -- dispatch --

    def check_expression(self, body: Body, node: tree.Expr, expected: Type | None = None) -> Operand:
        """Check an expression."""
        from mojo_compiler.check import expressions

        return expressions.check(body, node, expected)

    def check_statements(self, body: Body, statements: tree.Body) -> None:
        """Check statements, reporting each one's errors and going on."""
        from mojo_compiler.check import statements as rules

        rules.check_all(body, statements)

    def read(self, body: Body, operand: Operand) -> Operand:
        """Read a computed operand; anything else is itself."""
        return elements.load(body, operand) if isinstance(operand, Computed) else operand

    def store_computed(self, body: Body, target: Computed, value: Operand) -> None:
        """Write a value through ``__setitem__`` or ``__setattr__``."""
        elements.store(body, target, value)

    def report(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Record diagnostics."""
        for diagnostic in diagnostics:
            self.sink.add(diagnostic)

    # -- literals and constants --

    def materialization(self, type: Type) -> StructType | None:
        """What a literal's type becomes at run time (``@nonmaterializable``); None for ordinary types."""
        if not isinstance(type, StructType):
            return None
        struct = self.structs.get(type.identity.def_id)
        if struct is None or struct.materialized is None:
            return None
        target = self.materializations.get(struct)
        if target is None:
            found = self.type_of(struct.materialized, struct.scope)
            assert isinstance(found, StructType)
            target = found
            if struct.library:  # what a session's struct becomes may be declared anew
                self.materializations[struct] = found
        return target

    def is_literal_type(self, type: Type) -> bool:
        """Whether values of this type exist at compile time only."""
        return self.materialization(type) is not None

    def is_literal_step(self, origin: Type, target: Type, ref: FunctionRef) -> bool:
        """Whether a number literal takes a lane type on its way into another type, which is no user's conversion."""
        if not isinstance(origin, StructType) or not isinstance(target, StructType):
            return False
        simd = self.struct_def("SIMD").identity
        own = isinstance(ref.owner, StructType | StructDef) and ref.owner.identity is simd
        return not own and origin.identity.name in ("IntLiteral", "FloatLiteral") and target.identity is simd

    def note_member(self, instance: Instance) -> None:
        """Note that the code being settled may call a special member."""
        if self.settling:
            self.settling[-1].callees.setdefault(instance)

    def materialized_type(self, operand: Operand) -> Type | None:
        """The type a run-time value made from the operand has; None if it is no value."""
        if isinstance(operand, Functions):
            return functions.natural_type(self, operand.ref)
        if isinstance(operand, Generic):
            return None
        return self.materialization(operand.type) or operand.type

    def materialize(self, body: Body, operand: Operand) -> Operand:
        """Turn a literal into a value of its run-time type; anything else is itself."""
        if isinstance(operand, Functions):
            type = functions.natural_type(self, operand.ref)
            if operand.receiver is not None and type is not None and not body.static:
                rest = FunctionType(type.arguments[1:], type.result, type.raises, True, type.is_async)
                return closures.bound_method(body, operand, rest)
            return functions.function_value(body, operand, type) if type is not None else operand
        operand = self.read(body, operand)
        if isinstance(operand, ModuleOperand | Generic | MagicOperand | MlirName):
            raise self.not_a_value(operand)
        target = self.materialization(operand.type)
        if target is None:
            if isinstance(operand, Known) and not body.static and self.is_static_type(operand.type):
                raise self.not_a_value(operand)
            return operand
        constructors = self.constructors(target)
        assert constructors is not None
        arguments = [CallArgument(operand, None, operand.span)]
        found = resolving.resolve(self, resolving.Request(constructors, arguments, exact=True, span=operand.span))
        return self.construct(body, target, found, arguments, operand.span)

    def not_a_value(self, operand: Operand) -> MojoError:
        """The message for what names no run-time value: a module, a type, an overload set, a function of the compiler."""
        match operand:
            case ModuleOperand(module=module):
                return MojoError(ModuleAsValue(span=operand.span, name=".".join(module.path)))
            case Functions(ref=ref):
                return MojoError(NotAValue(span=operand.span, what=f"the overloaded or parametric function '{ref.name}'"))
            case Known() | Generic():
                return MojoError(NotAValue(span=operand.span, what="a type"))
            case MagicOperand(name=name) | MlirName(name=name):
                return MojoError(NotAValue(span=operand.span, what=f"'{name}'"))
        return MojoError(NotAValue(span=operand.span, what="this"))

    def folds(self, callee: Instance, operands: Sequence[Operand]) -> bool:
        """Whether a call must happen now: it computes with values that exist at compile time only."""
        if not operands or not all(isinstance(o, Known) for o in operands):
            return False
        return any(self.is_static_type(o.type) for o in operands) or self.is_static_type(callee.type.result)

    def is_static_type(self, type: Type) -> bool:
        """Whether values of this type exist at compile time only: literals, types, packs of types."""
        if isinstance(type, Variadic):
            return self.is_static_type(type.element)
        if isinstance(type, StructType) and any(self.is_static_type(f.type) for f in type.fields):
            return True
        return isinstance(type, MetaType | TraitType | IntLiteral) or self.is_literal_type(type)

    def evaluate_call(self, instance: Instance, operands: Sequence[Operand], span: Span) -> Operand:
        """Run a function now. Raises `MojoError`."""
        consts = [o.const for o in operands if isinstance(o, Known)]
        if len(consts) != len(operands):
            raise parameters.dynamic_error(self, operands, span)
        key = (instance, tuple(consts))
        if key not in self.evaluations:
            constructs = instance.name == "__init__" and len(consts) < len(instance.type.arguments)
            run = self.evaluator.construct if constructs else self.evaluator.call
            self.evaluations[key] = run(instance, consts, span)
        result = self.evaluations[key]
        return Known(result.type, span, result)

    def evaluate_primitive(
        self, row: Primitive, attributes: dict[str, Const], operands: Sequence[Const], type: Type | None, span: Span
    ) -> Operand:
        """Evaluate a primitive now. Raises `EvaluationError`."""
        const = self.evaluator.primitive(row, attributes, operands, type if type is not None else NONE)
        return Known(const.type, span, const)

    def primitive_error(self, name: str, error: OperandError, span: Span) -> MojoError:
        """The message for operands a primitive rejects."""
        if isinstance(error, ConstraintFailed):
            return MojoError(ConstraintFailure(span=span, reason=str(error)))
        return MojoError(BadOperation(span=span, name=name, reason=str(error)))

    def constant_address(self, const: Const) -> Address:
        """A frozen address at which a constant of a memory type stands."""
        return self.evaluator.address_of(const)

    # -- types and parameters (parameters.py) --

    def evaluate(self, node: tree.Expr, scope: Scope, expected: Type | None = None) -> Const:
        """Evaluate a parameter expression, converted to `expected` if given. Raises `MojoError`."""
        return parameters.evaluate(self, node, scope, expected)

    def type_of(self, node: tree.Expr, scope: Scope) -> Type:
        """Evaluate a type expression. Raises `MojoError` (`NotAType`)."""
        return parameters.type_of(self, node, scope)

    def type_pack(self, node: tree.Expr, scope: Scope) -> tuple[Type, ...]:
        """The types of a pack expression ``*Ts``."""
        return parameters.type_pack(self, node, scope)

    def as_type_const(self, operand: Operand) -> Const | None:
        """The operand as a type constant, if it names a type."""
        return parameters.as_type_const(self, operand)

    def accepts(self, type: tree.Expr, scope: Scope, value: Const) -> bool:
        """Whether a parameter of this written type may be bound to a value by inference."""
        return parameters.accepts(self, type, scope, value)

    def alias_unbound(self, alias: AliasDef) -> UnboundStruct | None:
        """The unbound struct an alias stands for, if it does."""
        return parameters.alias_unbound(self, alias)

    def unbound_of(self, node: tree.Expr, scope: Scope) -> UnboundStruct | None:
        """The unbound struct an expression names in a scope, if it does."""
        return parameters.unbound_of(self, node, scope)

    def match_unbound(self, unbound: UnboundStruct, type: Type | None, operand: Operand) -> StructType | None:
        """The struct type with which an operand fills an unbound struct (language.md P18)."""
        return parameters.match_unbound(self, unbound, type, operand)

    def convert_parameter(self, parameter: tree.Parameter, const: Const, scope: Scope) -> tuple[Const, int] | None:
        """Convert a value to a parameter's type: the value and the number of conversions, None if impossible."""
        return parameters.convert_parameter(self, parameter, const, scope)

    def parameter_type_name(self, parameter: tree.Parameter, scope: Scope) -> str:
        """A parameter's type as messages spell it."""
        return parameters.parameter_type_name(self, parameter, scope)

    def const_type_name(self, const: Const) -> str:
        """The type of a parameter value as messages spell it."""
        return self.operand_type_name(Known(const.type, NO_SPAN, const))

    def variadic_const(self, parameter: tree.Parameter, values: list[Const], scope: Scope) -> Const:
        """The value of a variadic parameter."""
        return parameters.variadic_const(self, parameter, values, scope)

    def variadic_elements(self, const: Const) -> list[Const] | None:
        """The elements of a variadic parameter that is passed on as a whole (language.md P5); None for other values."""
        return parameters.variadic_elements(self, const)

    def type_variadic(self, parameter: tree.Parameter, types: Sequence[Type | None], scope: Scope) -> Const:
        """The value of a type pack parameter."""
        return parameters.type_variadic(self, parameter, types, scope)

    def default_parameter(self, parameter: tree.Parameter, scope: Scope) -> Const:
        """Evaluate a parameter's default."""
        return parameters.default_parameter(self, parameter, scope)

    # -- structs (structs.py) --

    def struct_scope(self, type: StructType) -> Scope:
        """The scope of a struct type's members: its parameters and ``Self``."""
        return structs.scope_of(self, type)

    def tuple_types(self, type: Type) -> tuple[Type, ...] | None:
        """The element types of a `Tuple`."""
        return structs.tuple_types(self, type)

    def constructors(self, type: StructType) -> FunctionRef | None:
        """The ``__init__`` overloads of a struct."""
        return structs.method(self, type, "__init__")

    def conforms(self, type: Type, trait: TraitType) -> bool:
        """Whether a type implements a trait."""
        return structs.conforms(self, type, trait)

    # -- functions (functions.py) --

    def instance(self, function: FunctionDef, owner: StructType | None, values: tuple[Const, ...], host: Instance | None) -> Instance:
        """The instance of a function with these parameter values."""
        return functions.instance(self, function, owner, values, host)

    def bound_instance(
        self,
        function: FunctionDef,
        owner: StructType | None,
        struct: StructDef | None,
        declared: tuple[tree.Parameter, ...],
        values: dict[str, Const],
        hidden: dict[str, Const],
        host: Instance | None,
    ) -> Instance:
        """The instance for values bound by name, the owner's parameters split off where it was unbound."""
        return functions.bound_instance(self, function, owner, struct, declared, values, hidden, host)

    def has_hidden(self, function: FunctionDef) -> bool:
        """Whether an argument's type is an unbound struct (P18)."""
        return functions.has_hidden(self, function)

    def hidden_argument_type(self, instance: Instance, declared: tree.ArgumentDecl) -> Type | None:
        """The type bound to an argument declared with an unbound struct."""
        return functions.hidden_argument_type(instance, declared)

    def signature(self, instance: Instance) -> Signature:
        """An instance's signature, resolved on first use. Raises `MojoError`."""
        return functions.signature(self, instance)

    def select_function(self, ref: FunctionRef, type: FunctionType) -> FunctionRef | None:
        """The one overload that fits a function type, with its parameters bound."""
        return functions.select(self, ref, type)

    def natural_function_type(self, ref: FunctionRef) -> FunctionType | None:
        """The type of a function that needs no choosing."""
        return functions.natural_type(self, ref)

    def function_value(self, body: Body, operand: Operand, type: Type) -> Operand:
        """A function as a value (or parameter value) of a function type."""
        return functions.function_value(body, operand, type)

    def construct(self, body: Body, type: Type, candidate: Any, arguments: list[Any], span: Span) -> Operand:
        """Construct a value through a resolved ``__init__``."""
        from mojo_compiler.check.calls import call

        return call(body, candidate, arguments, None, span)

    def request(self, body: Body, instance: Instance, span: Span) -> None:
        """Note that code being checked calls an instance."""
        functions.request(self, body, instance, span)

    def environment(self, body: Body, host: Instance, span: Span) -> Value:
        """The frame record of a host, as seen from a body."""
        return functions.environment(body, host, span)

    def default_argument(self, body: Body, instance: Instance, formal: Argument) -> Operand:
        """The value of an argument that was not given."""
        assert formal.default is not None
        const = self.evaluate(formal.default, instance.scope, formal.type)
        return Known(const.type, formal.span, const)

    # -- building in place --

    @staticmethod
    def note_call(body: Body, block: Block, call: Call) -> None:
        """Remember the call whose normal edge enters a block."""
        body.initialisers[id(block)] = call

    @staticmethod
    def last_call(body: Body, base: Local) -> Call | None:
        """The call that produced a temporary, if nothing was emitted since."""
        block = body.block
        assert block is not None
        call = block.instructions[-1] if block.instructions else body.initialisers.get(id(block))
        if not isinstance(call, Call):
            return None
        if call.destination is not None and getattr(call.destination, "base", None) is base and not call.destination.path:
            return call
        first = call.arguments[0] if call.arguments else None
        is_init = bool(call.type.arguments) and call.type.arguments[0].convention is Convention.INIT
        if is_init and isinstance(first, Place) and first.base is base and not first.path:
            return call
        return None


def identity(definition: Definition) -> Any:
    """What tells one meaning of a name from another."""
    followed = follow(definition)
    match followed:
        case OverloadSet(functions=overloads):
            return tuple(f.def_id for f in overloads)
        case StructDef() | TraitDef():
            return followed.identity.def_id
        case AliasDef() | VariableDef():
            return followed.def_id
    return id(followed)
