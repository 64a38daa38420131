"""The checker's state and the state of one body."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from math import inf

from mojo_compiler.check.state.budget import Budget
from mojo_compiler.check.state.builder import FunctionBuilder, Handler, Loop
from mojo_compiler.check.state.candidates import Candidate, Conversion, NotViable
from mojo_compiler.check.state.choices import Trail
from mojo_compiler.check.state.entry import Entry
from mojo_compiler.check.state.operands import (
    Computed,
    Known,
    LValue,
    Operand,
    RValue,
    Temporary,
    not_a_value,
)
from mojo_compiler.check.state.prelude import Prelude
from mojo_compiler.check.state.protocols import CompileTimeEvaluator, Rules
from mojo_compiler.diagnostics.calls import ConstraintFailure, DynamicParameter
from mojo_compiler.diagnostics.core import InternalError, MojoError, Sink
from mojo_compiler.diagnostics.evaluation import BadOperation, CannotEvaluate
from mojo_compiler.dialects.core import EvaluationError, OperandError, find
from mojo_compiler.dialects.kgen import ConstraintFailed
from mojo_compiler.instances.instance import Identity, Instance
from mojo_compiler.ir.core import (
    Apply,
    Base,
    Call,
    Copy,
    Extract,
    Function,
    Instruction,
    Lifecycle,
    Load,
    Local,
    LocalKind,
    Make,
    Move,
    Place,
    Pointee,
    Raise,
    Store,
    Use,
    Value,
    literal,
)
from mojo_compiler.names.definitions import AliasDef, FunctionDef, LocalDef, PythonName, Scope, ScopeKind, StructDef, TraitDef, VariableDef
from mojo_compiler.names.modules import Modules
from mojo_compiler.records import dataclass, field, fields
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.constants import NONE_CONST
from mojo_compiler.types.core import (
    NONE,
    Const,
    Convention,
    IntLiteral,
    MetaType,
    Pointer,
    StructType,
    TraitType,
    Type,
)
from mojo_compiler.types.layout import holds_pointer, members
from mojo_compiler.types.target import Checks, Target


@dataclass
class Memos:
    """Answers found once. A probe works on copies, so that nothing it finds out about its own text stays."""

    conversions: dict[tuple[Type, Type, bool, bool, Checks], Conversion | None] = field(default_factory=dict)
    evaluations: dict[tuple[Instance, tuple[Const, ...]], Const] = field(default_factory=dict)
    resolutions: dict[Hashable, tuple[Candidate | list[Candidate], list[tuple[FunctionDef, NotViable]]]] = field(default_factory=dict)
    conformance: dict[tuple[Type, TraitType], bool] = field(default_factory=dict)
    forking: dict[FunctionDef, bool] = field(default_factory=dict)

    def copy(self) -> Memos:
        """The same answers, to be added to separately."""
        return Memos(*(dict(getattr(self, f.name)) for f in fields(self)))

    def forget_session(self) -> None:
        """Drop the answers that a redefinition may change."""
        for memo in (self.conversions, self.resolutions, self.conformance, self.forking):
            memo.clear()


@dataclass
class InProgress:
    """What is being checked at the moment, innermost last. `keep` names the variable that keeps the value the cell shows, if one does."""

    checking: list[tuple[Instance, Span]] = field(default_factory=list)
    recorders: list[dict[str, Identity]] = field(default_factory=list)
    settling: list[Instance] = field(default_factory=list)
    trails: list[Trail] = field(default_factory=list)
    evaluating: list[AliasDef] = field(default_factory=list)
    defaults: list[tuple[Instance, str]] = field(default_factory=list)
    elaborating: dict[Instance, Instance] = field(default_factory=dict)
    completing: set[StructType] = field(default_factory=set)
    budget: Budget = field(default_factory=Budget)
    entry: Entry | None = None
    keep: str = ""
    assigned: set[VariableDef] = field(default_factory=set)


@dataclass
class Checker:
    """The state of checking, one a session.

    `structs` and `traits` find definitions by identity; `adapters` are the functions made for values of function types;
    `results` are the values that cells showed, by names such as ``_3``, the latest last;
    `epoch` counts the cells that changed a name; `checks` are those of code that does not say otherwise;
    `deadline` is on the clock of `time.monotonic`.
    """

    prelude: Prelude
    modules: Modules
    evaluator: CompileTimeEvaluator
    rules: Rules[Checker, Body]
    target: Target
    sink: Sink = field(default_factory=Sink)
    memos: Memos = field(default_factory=Memos)
    progress: InProgress = field(default_factory=InProgress)
    structs: dict[int, StructDef] = field(default_factory=dict)
    traits: dict[int, TraitDef] = field(default_factory=dict)
    adapters: dict[object, Instance] = field(default_factory=dict)
    session: Scope | None = None
    results: dict[str, VariableDef | PythonName] = field(default_factory=dict)
    epoch: int = 0
    checks: Checks = Checks.ON
    deadline: float = inf
    variable_ready: Callable[[VariableDef], bool] = lambda variable: True
    ownership: Callable[[Function, Lifecycle, Sink], None] = lambda function, lifecycle, sink: None
    try_out: Callable[[Apply], str] = lambda operation: ""
    run_now: Callable[[Instance, str], int] = lambda instance, symbol: 0

    @property
    def current_checks(self) -> Checks:
        """The checks of who is being checked."""
        return self.progress.checking[-1][0].checks if self.progress.checking else self.checks


Surroundings = tuple[list[Loop], list[Callable[[], None]], Handler | None, bool, Place | None]


@dataclass(eq=False)
class Body(FunctionBuilder):
    """Everything the checking of one body carries along."""

    checker: Checker
    scope: Scope
    instance: Instance | None = None
    handler: Handler | None = None
    may_raise: bool = False
    is_def: bool = False
    is_entry: bool = False
    result: Type | None = None
    loops: list[Loop] = field(default_factory=list)
    cleanups: list[Callable[[], None]] = field(default_factory=list)
    function_scope: Scope | None = None
    caught: Place | None = None
    parameter_context: str = "call parameter"
    declared: list[LocalDef] = field(default_factory=list)
    failed: bool = False
    left_out: list[tree.Stmt] = field(default_factory=list)
    """Statements that this instance does not elaborate, as those of the other branch of a ``@parameter if``."""
    captured: dict[Base, Local] = field(default_factory=dict)
    """The variables of hosts that were named, by their places here."""
    kept: list[Place] = field(default_factory=list)
    borrowed: dict[Value | Base, tuple[Place, ...]] = field(default_factory=dict)
    """Of what was read from values, and of pointers: which values a call that gets it keeps alive."""
    late: set[Local] = field(default_factory=set)
    """The variables declared without initialiser."""
    frame_slots: dict[LocalDef | Instance, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.instance is not None:
            self.frame_slots = self.instance.frame_slots

    # -- blocks and instructions --

    def emit(self, instruction: Instruction) -> None:
        """Append an instruction; what it reaches through pointers into values keeps them up to here."""
        super().emit(instruction)
        if self.borrowed:
            self.keep_lenders(instruction)

    def keep_lenders(self, instruction: Instruction) -> None:
        """Keep the values that an instruction reaches through pointers alive up to here."""
        for place in self.lenders(instruction):
            super().emit(Use(place, True, span=instruction.span))

    def lenders(self, instruction: Instruction) -> list[Place]:
        """The values into which the pointers point that an instruction accesses memory through, or hands to a call."""
        holders: list[Value | Base] = list(instruction.operands()) if isinstance(instruction, Call) else []
        for place, _ in instruction.accesses():
            holders.append(place.base.pointer if isinstance(place.base, Pointee) else place.base)
        return list(dict.fromkeys(place for holder in holders for place in self.borrowed.get(holder, ())))

    # -- locals and values --

    def late_initialised(self, target: LValue) -> bool:
        """Whether this is a ``let``, which may be assigned once, or part of one without initialiser (the ownership pass counts)."""
        base = target.place.base
        if not isinstance(base, Local) or base.kind is not LocalKind.VARIABLE or base.mutable:
            return False
        return not target.place.path or base in self.late

    def value(self, operand: Operand) -> Value:
        """The operand as a value of trivial type. Literals that exist at compile time only are materialized before."""
        match operand:
            case RValue(value=value):
                return value
            case Known(const=const) if not is_meta(const.type):
                return literal(self.checker.rules.code_constant(self, const, operand.span))
            case LValue(place=place):
                result = Value(place.type)
                self.emit(Load(result, place.at(operand.span), span=operand.span))
                if sources := self.sources(place):
                    self.borrowed[result] = sources
                return result
            case Temporary(place=place):
                result = Value(place.type)
                self.emit(Load(result, place, span=operand.span))
                return result
        raise not_a_value(operand)

    def sources(self, place: Place) -> tuple[Place, ...]:
        """The values of this function that what is read from a place is a part of, or may point into."""
        base = place.base
        if isinstance(base, Pointee):
            return self.borrowed.get(base.pointer, ())
        if not isinstance(base, Local) or base.convention not in (None, Convention.OWNED):
            return ()
        return self.borrowed.get(base, ()) if base.type.is_trivial else (Place(base, base.type), *self.borrowed.get(base, ()))

    def refer(self, place: Place, value: Value) -> None:
        """Note what a variable that gets a `Reference` keeps alive, for as long as it is used."""
        reference = self.checker.prelude.struct("Reference").identity
        if isinstance(place.base, Local) and isinstance(value.type, StructType) and value.type.identity is reference:
            known = self.borrowed.get(place.base, ())
            self.borrow(place.base, (*known, *self.borrowed.get(value, ())))

    def borrow(self, value: Value | Local, sources: Iterable[Place]) -> None:
        """Note what a value that was computed from others may point into, if it holds pointers."""
        found = tuple(dict.fromkeys(sources))
        if found and holds_pointer(value.type):
            self.borrowed[value] = found

    def apply(self, name: str, operands: list[Operand], span: Span, attributes: dict[str, Const] | None = None) -> Operand:
        """Apply a primitive: evaluated now if everything is known, emitted otherwise. Raises `MojoError`."""
        attributes = attributes or {}
        row = find(name)
        if row is None:
            raise InternalError(f"no primitive {name}")
        try:
            type = row.result(attributes, [o.type for o in operands])
            row.require_of(self.checker.target, attributes)
        except OperandError as error:
            raise _primitive_error(name, error, span) from None
        if all(isinstance(o, Known) for o in operands) and (self.static or row.pure):
            consts = [self.checker.rules.code_constant(self, o.const, span) for o in operands if isinstance(o, Known)]
            try:
                const = self.checker.evaluator.primitive(row, attributes, consts, type if type is not None else NONE)
                return Known(const.type, span, self.checker.rules.parameter_constant(self.checker, const))
            except EvaluationError as error:
                if self.static or isinstance(type, IntLiteral):
                    raise MojoError(CannotEvaluate(span=span, reason=str(error))) from None
        if self.static:
            raise MojoError(DynamicParameter(span=span, context=self.parameter_context))
        values = tuple(self.value(o) for o in operands)
        result = None if type is None else Value(type)
        made = Apply(result, name, attributes, values, span=span)
        if row.is_uncertain(attributes, [o.type for o in operands], type) and (problem := self.checker.try_out(made)):
            raise MojoError(ConstraintFailure(span=span, reason=problem))
        self.emit(made)
        if result is None:
            return self.none(span)
        return RValue(result.type, span, result)

    def make(self, type: Type, operands: list[Operand], span: Span) -> Operand:
        """Build a trivial aggregate (a variadic from its elements)."""
        if all(isinstance(o, Known) for o in operands):
            return Known(type, span, Const(type, tuple(o.const.value for o in operands if isinstance(o, Known))))
        result = Value(type)
        values = tuple(self.value(o) for o in operands)
        self.emit(Make(result, values, span=span))
        if sources := tuple(place for v in values for place in self.borrowed.get(v, ())):
            self.borrowed[result] = sources
        return RValue(type, span, result)

    def none(self, span: Span = NO_SPAN) -> Operand:
        """The value None."""
        return Known(NONE, span, NONE_CONST)

    def boolean(self, value: bool, span: Span) -> Operand:
        """A constant `Bool`."""
        type = self.checker.rules.library_type(self.checker, "Bool")
        return Known(type, span, Const(type, (int(value),)))

    def member(self, base: Operand, index: int, span: Span) -> Operand:
        """A field of a struct (or element of a pack) operand."""
        type = members(base.type)[index]
        match base:
            case Known(const=const):
                return Known(type, span, Const(type, const.value[index]))
            case RValue(value=value):
                result = Value(type)
                self.emit(Extract(result, value, index, span=span))
                self.borrow(result, self.borrowed.get(value, ()))
                return RValue(type, span, result)
            case LValue(place=place):
                name = f"{base.name}.{base.type.fields[index].name}" if isinstance(base.type, StructType) else base.name
                return LValue(type, span, place.member(index, type), base.mutable, name, base.open_let)
            case Temporary(place=place):
                held = self.hold(base)
                return LValue(type, span, held.member(index, type), False)
        raise InternalError(f"no member of {base.__class__.__name__}")

    def hold(self, operand: Operand) -> Place:
        """The operand in storage, to be borrowed."""
        match operand:
            case LValue(place=place):
                return place.at(operand.span)
            case Temporary(place=place, transfer=False):
                return place
            case Temporary():
                place = self.temporary(operand.type, operand.span)
                self.emit(Move(place, operand.place, True, True, span=operand.span))
                return place
            case Known(const=const) if not operand.type.is_trivial:
                address = self.checker.evaluator.address_of(self.checker.rules.code_constant(self, const, operand.span))
                return Place(Pointee(literal(Const(Pointer(const.type), address))), const.type)
            case Computed():
                raise InternalError("computed operand was not read")
        place = self.temporary(operand.type, operand.span)
        self.emit(Store(self.value(operand), place, True, span=operand.span))
        return place

    def initialise(self, place: Place, operand: Operand, span: Span, declares: bool = True) -> None:
        """Give a place its value: store bits, move a temporary (built in place where it can be), or copy."""
        match operand:
            case _ if operand.type.is_trivial:
                value = self.value(operand)
                self.emit(Store(value, place, declares, span=span))
                self.refer(place, value)
            case Temporary(place=origin, transfer=transfer):
                if not (declares and not transfer and self._retarget(origin, place)):
                    self.emit(Move(place, origin, transfer, declares, span=span))
            case _:
                self.emit(Copy(place, self.hold(operand), declares, span=span))

    def _retarget(self, origin: Place, place: Place) -> bool:
        """Let the call that has just produced a temporary write to its final place instead."""
        base = origin.base
        if self.block is None or not isinstance(base, Local) or base.kind is not LocalKind.TEMPORARY or origin.path:
            return False
        call = self.last_call(base)
        if call is None:
            return False
        if call.destination is not None and call.destination.base is base:
            call.destination = place
        else:
            call.arguments = (place, *call.arguments[1:])
        assert self.function is not None
        self.function.locals.remove(base)
        return True

    # -- building in place --

    # -- raising --

    def unwind(self) -> Handler:
        """The current handler; the one that leaves the function is made on first use."""
        if self.handler is None:
            assert self.function is not None
            if self.function.error_local is None:
                error = self.checker.rules.library_type(self.checker, "Error")
                self.function.error_local = Local("error", error, LocalKind.ERROR)
            block = self.new_block("propagate")
            block.terminator = Raise()
            local = self.function.error_local
            self.handler = Handler(block, Place(local, local.type))
        return self.handler

    # -- recovery --

    def wants_warnings(self) -> bool:
        """Whether warnings about this body are wanted: user code, once, not for each instance."""
        if self.instance is None or self.static:
            return False
        return not self.instance.definition.library and not self.instance.definition.made

    def surroundings(self) -> Surroundings:
        """What encloses the statement to be checked next."""
        return list(self.loops), list(self.cleanups), self.handler, self.may_raise, self.caught

    def resume(self, surroundings: Surroundings) -> None:
        """Go on after a statement that could not be checked to its end."""
        self.loops, self.cleanups, self.handler, self.may_raise, self.caught = surroundings

    # -- scopes --

    @contextmanager
    def nested(self, kind: ScopeKind = ScopeKind.BLOCK) -> Iterator[None]:
        """Check something in a scope of its own."""
        outer = self.scope
        self.scope = outer.child(kind)
        try:
            yield
        finally:
            self.scope = outer

    # -- dispatch --

    def expression(self, node: tree.Expr, expected: Type | None = None) -> Operand:
        """Check an expression. `expected` is a hint for literals and displays only."""
        return self.checker.rules.expression(self, node, expected)

    def read(self, node: tree.Expr) -> Operand:
        """Check an expression and read it if it is computed (an element, a dynamic attribute)."""
        return self.checker.rules.read(self, self.expression(node))

    def read_as(self, node: tree.Expr, expected: Type) -> Operand:
        """Check an expression where a type is expected, and read it."""
        return self.checker.rules.read(self, self.expression(node, expected))

    def early(self, operand: Operand) -> Operand | None:
        """The value that an operand has now, for where what is evaluated before its use `may_change` it (A.3: left to right)."""
        if self.static:
            return None
        if isinstance(operand, LValue) and operand.type.is_trivial:
            return RValue(operand.type, operand.span, self.value(operand))
        return self.checker.rules.read(self, operand) if isinstance(operand, Computed) else None

    def statements(self, body: tree.Body) -> None:
        """Check a list of statements, each on its own: an error in one does not hide those of the next."""
        self.checker.rules.statements(self, body)


def _primitive_error(name: str, error: OperandError, span: Span) -> MojoError:
    """The message for operands a primitive rejects."""
    if isinstance(error, ConstraintFailed):
        return MojoError(ConstraintFailure(span=span, reason=str(error)))
    return MojoError(BadOperation(span=span, name=name, reason=str(error)))


def may_change(node: tree.Expr) -> bool:
    """Whether evaluating an expression might change a variable."""
    return any(isinstance(n, tree.CallExpr | tree.Walrus) for n in tree.walk(node))


def is_meta(type: Type) -> bool:
    """Whether values of this type are types."""
    return isinstance(type, MetaType | TraitType)
