"""The checker's state, the protocol through which lower layers reach higher ones, and the state of one body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from math import inf
from typing import Any, Protocol

from mojo_compiler.check.state.budget import Budget
from mojo_compiler.check.state.candidates import Candidate, Conversion
from mojo_compiler.check.state.choices import Trail
from mojo_compiler.check.state.entry import Entry
from mojo_compiler.check.state.operands import (
    Computed,
    FunctionRef,
    Known,
    LValue,
    MagicOperand,
    Operand,
    RValue,
    Temporary,
    UnboundStruct,
    not_a_value,
)
from mojo_compiler.check.state.prelude import Prelude
from mojo_compiler.diagnostics.calls import ConstraintFailure, DynamicParameter
from mojo_compiler.diagnostics.core import InternalError, MojoError, Sink
from mojo_compiler.diagnostics.evaluation import BadOperation, CannotEvaluate
from mojo_compiler.dialects.core import EvaluationError, OperandError, Primitive, find
from mojo_compiler.dialects.kgen import ConstraintFailed
from mojo_compiler.instances import Instance
from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Block,
    Branch,
    Call,
    Copy,
    Extract,
    Function,
    Instruction,
    Jump,
    Lifecycle,
    Literal,
    Load,
    Local,
    LocalKind,
    Make,
    Move,
    Place,
    Pointee,
    Raise,
    Store,
    Terminator,
    Value,
    literal,
)
from mojo_compiler.names.definitions import AliasDef, FunctionDef, Scope, StructDef, TraitDef, VariableDef
from mojo_compiler.names.modules import Modules
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
    Pointer,
    StructType,
    TraitType,
    Type,
)
from mojo_compiler.types.layout import members


class CompileTimeEvaluator(Protocol):
    """Runs code at compile time: the interpreter of `comptime`, injected."""

    def call(self, instance: Instance, arguments: Sequence[Const], span: Span) -> Const:
        """Run a function on constants. Raises `MojoError`."""

    def construct(self, instance: Instance, arguments: Sequence[Const], span: Span) -> Const:
        """Run ``__init__(inout self, …)`` on constants and return the value made. Raises `MojoError`."""

    def primitive(self, row: Primitive, attributes: dict[str, Const], operands: Sequence[Const], type: Type) -> Const:
        """Evaluate a primitive. Raises `EvaluationError`."""

    def address_of(self, const: Const) -> Address:
        """A frozen address at which a constant of a memory type stands."""


class OpenedElement(Protocol):
    """An element that was read once, to be changed in place and written back once."""

    @property
    def inside(self) -> LValue:
        """What may be changed."""

    def close(self) -> None:
        """Write the element back, and what it is an element of."""


class Rules(Protocol):
    """What lower layers of the checker need of higher ones, where the language itself is recursive.

    An expression contains expressions, a type is an expression, an argument may need a conversion that is a call. Everything
    else goes down. Filled in by `units.rules`.
    """

    def expression(self, body: Body, node: tree.Expr, expected: Type | None = None) -> Operand:
        """Check an expression; `expected` helps literals and displays only. Raises `MojoError`."""

    def statements(self, body: Body, statements: tree.Body) -> None:
        """Check statements, reporting each one's errors and going on."""

    def intrinsic(self, body: Body, callee: MagicOperand, node: tree.Call) -> Operand:
        """Call a function that the checker implements. Raises `MojoError`."""

    def read(self, body: Body, operand: Operand) -> Operand:
        """Read a computed operand; anything else is itself."""

    def store(self, body: Body, target: Computed, value: Operand) -> None:
        """Write a value through ``__setitem__`` or ``__setattr__``."""

    def open_element(self, body: Body, target: Computed, alone: bool = True) -> OpenedElement:
        """Read an element to change it and write it back. Raises `MojoError` (`ImmutableAssignment`)."""

    def conversion(self, checker: Checker, operand: Operand, target: Type, user: bool = True) -> Conversion | None:
        """Find the implicit conversion of an operand to a type; None if there is none."""

    def apply(self, body: Body, operand: Operand, found: Conversion, target: Type) -> Operand:
        """Carry a conversion out."""

    def convert(self, body: Body, operand: Operand, target: Type, context: str, span: Span | None = None) -> Operand:
        """Convert to a type. Raises `MojoError` (`CannotConvert`) naming the context."""

    def evaluate(self, checker: Checker, node: tree.Expr, scope: Scope, expected: Type | None = None) -> Const:
        """Evaluate a parameter expression, converted to `expected` if given. Raises `MojoError`."""

    def type_of(self, checker: Checker, node: tree.Expr, scope: Scope) -> Type:
        """Evaluate a type expression. Raises `MojoError` (`NotAType`)."""

    def type_pack(self, checker: Checker, node: tree.Expr, scope: Scope) -> tuple[Type, ...]:
        """The types of a pack expression ``*Ts``."""

    def as_type_const(self, checker: Checker, operand: Operand) -> Const | None:
        """The operand as a type constant, if it names a type (unbound structs take their defaults)."""

    def unbound_of(self, checker: Checker, node: tree.Expr, scope: Scope) -> UnboundStruct | None:
        """The unbound struct an expression names in a scope, if it does (language.md P18)."""

    def alias_operand(self, checker: Checker, alias: AliasDef, span: Span) -> Operand:
        """What an alias stands for, evaluated on first use (language.md P23). Raises `MojoError`."""

    def natural_type(self, checker: Checker, ref: FunctionRef) -> FunctionType | None:
        """The type of a function that needs no choosing: one overload, fully bound."""

    def library_type(self, checker: Checker, name: str, *arguments: Const) -> StructType:
        """A struct type of the prelude with these arguments, completed."""

    def request(self, checker: Checker, body: Body, instance: Instance, span: Span) -> None:
        """Note that code being checked calls an instance; its body is checked later, when that code is reached."""

    def require(self, checker: Checker, instance: Instance) -> None:
        """Check an instance's body if that has not been done. Raises `OutOfTime` past the deadline."""

    def check_body(self, checker: Checker, instance: Instance) -> None:
        """Check an instance's body and leave its IR in it; failures are reported and remembered."""

    def settle(self, checker: Checker, instance: Instance) -> None:
        """Settle ownership in a checked function."""


@dataclass
class Memos:
    """Answers found once. A probe works on copies, so that nothing it finds out about its own text stays."""

    conversions: dict[Any, Conversion | None] = field(default_factory=dict)
    evaluations: dict[Any, Const] = field(default_factory=dict)
    resolutions: dict[Any, tuple[Candidate | list[Candidate], list[Any]]] = field(default_factory=dict)
    conformance: dict[Any, bool] = field(default_factory=dict)
    forking: dict[FunctionDef, tuple[int, bool]] = field(default_factory=dict)

    def copy(self) -> Memos:
        """The same answers, to be added to separately."""
        return Memos(*(dict(getattr(self, f.name)) for f in fields(self)))

    def forget_session(self) -> None:
        """Drop the answers that a redefinition may change."""
        for memo in (self.conversions, self.resolutions, self.conformance, self.forking):
            memo.clear()


@dataclass
class InProgress:
    """What is being checked at the moment, innermost last."""

    checking: list[tuple[Instance, Span]] = field(default_factory=list)
    recorders: list[dict[str, Any]] = field(default_factory=list)
    settling: list[Instance] = field(default_factory=list)
    trails: list[Trail] = field(default_factory=list)
    evaluating: list[AliasDef] = field(default_factory=list)
    elaborating: dict[Instance, Instance] = field(default_factory=dict)
    completing: set[StructType] = field(default_factory=set)
    budget: Budget = field(default_factory=Budget)
    entry: Entry | None = None
    assigned: set[VariableDef] = field(default_factory=set)


@dataclass
class Checker:
    """The state of checking, one a session.

    `structs` and `traits` find definitions by identity; `adapters` are the functions made for values of function types;
    `epoch` counts the cells that changed a name; `deadline` is on the clock of `time.monotonic`.
    """

    prelude: Prelude
    modules: Modules
    evaluator: CompileTimeEvaluator
    rules: Rules
    sink: Sink = field(default_factory=Sink)
    memos: Memos = field(default_factory=Memos)
    progress: InProgress = field(default_factory=InProgress)
    structs: dict[int, StructDef] = field(default_factory=dict)
    traits: dict[int, TraitDef] = field(default_factory=dict)
    adapters: dict[Any, Instance] = field(default_factory=dict)
    session: Scope | None = None
    epoch: int = 0
    deadline: float = inf
    variable_ready: Callable[[VariableDef], bool] = lambda variable: True
    ownership: Callable[[Function, Lifecycle, Sink], None] = lambda function, lifecycle, sink: None
    run_now: Callable[[Instance, str], int] = lambda instance, symbol: 0


@dataclass(eq=False, slots=True)
class Handler:
    """Where control goes when something raises: an unwind block and the error's place."""

    block: Block
    error: Place


@dataclass(eq=False, slots=True)
class Loop:
    """An enclosing loop; `cleanups` is how many cleanup actions were pending at its start."""

    break_to: Block
    continue_to: Block
    cleanups: int


Surroundings = tuple[list[Loop], list[Callable[[], None]], Handler | None, bool, Place | None]


@dataclass(eq=False)
class Body:
    """Everything the checking of one body carries along."""

    checker: Checker
    scope: Scope
    function: Function | None = None
    instance: Instance | None = None
    block: Block | None = None
    handler: Handler | None = None
    may_raise: bool = False
    is_def: bool = False
    is_entry: bool = False
    result: Type | None = None
    loops: list[Loop] = field(default_factory=list)
    cleanups: list[Callable[[], None]] = field(default_factory=list)
    function_scope: Scope | None = None
    caught: Place | None = None
    counter: int = 0
    initialisers: dict[int, Any] = field(default_factory=dict)
    frame_slots: dict[Any, int] = field(default_factory=dict)
    parameter_context: str = "call parameter"
    declared: list[Any] = field(default_factory=list)
    failed: bool = False
    targets: set[Block] = field(default_factory=set)
    mutated: set[Any] = field(default_factory=set)
    left_out: list[tree.Stmt] = field(default_factory=list)
    """Statements that this instance does not elaborate, as those of the other branch of a ``@parameter if``."""
    captured_lets: dict[Any, Local] = field(default_factory=dict)
    kept: list[Place] = field(default_factory=list)

    @property
    def static(self) -> bool:
        """Whether this is a parameter context."""
        return self.function is None

    # -- blocks and instructions --

    def emit(self, instruction: Instruction) -> None:
        """Append an instruction. After a terminator, code goes to a block nobody reaches."""
        if self.block is None:
            self.block = self.new_block("dead")
        self.block.instructions.append(instruction)

    def new_block(self, name: str) -> Block:
        """Make a block, not yet reached."""
        assert self.function is not None
        self.counter += 1
        block = Block(f"{name}{self.counter}")
        self.function.blocks.append(block)
        return block

    def terminate(self, terminator: Terminator) -> None:
        """End the current block."""
        if self.block is not None and self.block.terminator is None:
            self.block.terminator = terminator
            self.targets.update(terminator.successors())
        self.block = None

    def start(self, block: Block) -> None:
        """Go on in another block, falling into it if the current one is open."""
        if self.block is not None:
            self.terminate(Jump(block))
        self.block = block

    def branch(self, condition: Value, then: Block, otherwise: Block, span: Span) -> None:
        """End the current block with a two-way branch (one-way if the condition is a constant)."""
        if isinstance(condition, Literal):
            self.terminate(Jump(then if condition.const.value else otherwise, span=span))
        else:
            self.terminate(Branch(condition, then, otherwise, span=span))

    # -- locals and values --

    def local(self, name: str, type: Type, kind: LocalKind, span: Span, mutable: bool = True) -> Local:
        """Make a local of the function."""
        assert self.function is not None
        local = Local(name, type, kind, span, mutable)
        self.function.locals.append(local)
        return local

    def temporary(self, type: Type, span: Span) -> Place:
        """Make a compiler temporary and return its place."""
        return Place(self.local("", type, LocalKind.TEMPORARY, span), type)

    def value(self, operand: Operand) -> Value:
        """The operand as a value of trivial type. Literals that exist at compile time only are materialized before."""
        match operand:
            case RValue(value=value):
                return value
            case Known(const=const) if not is_meta(const.type):
                return literal(const)
            case LValue(place=place):
                result = Value(place.type)
                self.emit(Load(result, place.at(operand.span), span=operand.span))
                return result
            case Temporary(place=place):
                result = Value(place.type)
                self.emit(Load(result, place, span=operand.span))
                return result
        raise not_a_value(operand)

    def apply(self, name: str, operands: list[Operand], span: Span, attributes: dict[str, Const] | None = None) -> Operand:
        """Apply a primitive: evaluated now if everything is known, emitted otherwise. Raises `MojoError`."""
        attributes = attributes or {}
        row = find(name)
        if row is None:
            raise InternalError(f"no primitive {name}")
        try:
            type = row.result(attributes, [o.type for o in operands])
        except OperandError as error:
            raise _primitive_error(name, error, span) from None
        if all(isinstance(o, Known) for o in operands) and (self.static or row.pure):
            consts = [o.const for o in operands if isinstance(o, Known)]
            try:
                const = self.checker.evaluator.primitive(row, attributes, consts, type if type is not None else NONE)
                return Known(const.type, span, const)
            except EvaluationError as error:
                if self.static or isinstance(type, IntLiteral):
                    raise MojoError(CannotEvaluate(span=span, reason=str(error))) from None
        if self.static:
            raise MojoError(DynamicParameter(span=span, context=self.parameter_context))
        values = tuple(self.value(o) for o in operands)
        result = None if type is None else Value(type)
        self.emit(Apply(result, name, attributes, values, span=span))
        if result is None:
            return self.none(span)
        return RValue(result.type, span, result)

    def make(self, type: Type, operands: list[Operand], span: Span) -> Operand:
        """Build a trivial aggregate (a variadic from its elements)."""
        if all(isinstance(o, Known) for o in operands):
            return Known(type, span, Const(type, tuple(o.const.value for o in operands if isinstance(o, Known))))
        result = Value(type)
        self.emit(Make(result, tuple(self.value(o) for o in operands), span=span))
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
                address = self.checker.evaluator.address_of(const)
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
                self.emit(Store(self.value(operand), place, declares, span=span))
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

    def address(self, place: Place, span: Span, uninitialised: bool = False) -> Value:
        """The address of a place as a value."""
        result = Value(Pointer(place.type))
        self.mutated.add(place.base)
        self.emit(AddressOf(result, place, uninitialised, span=span))
        return result

    # -- building in place --

    def note_call(self, block: Block, call: Call) -> None:
        """Remember the call whose normal edge enters a block."""
        self.initialisers[id(block)] = call

    def last_call(self, base: Local) -> Call | None:
        """The call that produced a temporary, if nothing was emitted since."""
        block = self.block
        assert block is not None
        call = block.instructions[-1] if block.instructions else self.initialisers.get(id(block))
        if not isinstance(call, Call):
            return None
        if call.destination is not None and getattr(call.destination, "base", None) is base and not call.destination.path:
            return call
        first = call.arguments[0] if call.arguments else None
        is_init = bool(call.type.arguments) and call.type.arguments[0].convention is Convention.INIT
        return call if is_init and isinstance(first, Place) and first.base is base and not first.path else None

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
    def nested(self, kind: str = "block") -> Iterator[None]:
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

    def early(self, operand: Operand, later: Sequence[tree.Expr]) -> Operand | None:
        """The value that an operand has now, if expressions evaluated before its use might change it (A.3: left to right)."""
        changes = any(isinstance(n, tree.Call | tree.Walrus) for node in later for n in tree.walk(node))
        if self.static or not changes:
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


def is_meta(type: Type) -> bool:
    """Whether values of this type are types."""
    return isinstance(type, MetaType | TraitType)


def is_none(type: Type) -> bool:
    """Whether this is the type of None."""
    return isinstance(type, NoneType)


def condition_type(type: Type) -> bool:
    """Whether a value of this type can be branched on."""
    return type == I1


def is_reached(body: Body, block: Block) -> bool:
    """Whether some block built so far goes to this one."""
    return block in body.targets
