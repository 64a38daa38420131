"""The state of checking one body: where names are looked up, where instructions go, where errors go.

A body without a function is a *parameter context*: everything in it must be known, and is evaluated on the spot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mojo_compiler.check.operands import Computed, Known, LValue, Operand, RValue, Temporary
from mojo_compiler.diagnostics.calls import DynamicParameter
from mojo_compiler.diagnostics.core import InternalError, MojoError
from mojo_compiler.diagnostics.evaluation import CannotEvaluate
from mojo_compiler.dialects.core import EvaluationError, OperandError, find
from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Block,
    Branch,
    Copy,
    Extract,
    Function,
    Instruction,
    Jump,
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
from mojo_compiler.source import NO_SPAN, Span
from mojo_compiler.syntax import tree
from mojo_compiler.types.core import I1, Const, IntLiteral, MetaType, NoneType, Pointer, StructType, TraitType, Type
from mojo_compiler.types.layout import members

if TYPE_CHECKING:
    from mojo_compiler.check.compiler import Compiler
    from mojo_compiler.instances import Instance
    from mojo_compiler.names.definitions import Scope


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

    compiler: Compiler
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
        raise self.compiler.not_a_value(operand)

    def apply(self, name: str, operands: list[Operand], span: Span, attributes: dict[str, Const] | None = None) -> Operand:
        """Apply a primitive: evaluated now if everything is known, emitted otherwise. Raises `MojoError`."""
        attributes = attributes or {}
        row = find(name)
        if row is None:
            raise InternalError(f"no primitive {name}")
        try:
            type = row.result(attributes, [o.type for o in operands])
        except OperandError as error:
            raise self.compiler.primitive_error(name, error, span) from None
        if all(isinstance(o, Known) for o in operands) and (self.static or row.pure):
            consts = [o.const for o in operands if isinstance(o, Known)]
            try:
                return self.compiler.evaluate_primitive(row, attributes, consts, type, span)
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
        return self.compiler.none(span)

    def boolean(self, value: bool, span: Span) -> Operand:
        """A constant `Bool`."""
        return Known(self.compiler.bool_type, span, Const(self.compiler.bool_type, (int(value),)))

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
                address = self.compiler.constant_address(const)
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
        call = self.compiler.last_call(self, base)
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

    # -- raising --

    def unwind(self) -> Handler:
        """The current handler; the one that leaves the function is made on first use."""
        if self.handler is None:
            assert self.function is not None
            if self.function.error_local is None:
                error = self.compiler.struct_type("Error")
                self.function.error_local = Local("error", error, LocalKind.ERROR)
            block = self.new_block("propagate")
            block.terminator = Raise()
            local = self.function.error_local
            self.handler = Handler(block, Place(local, local.type))
        return self.handler

    # -- recovery --

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
        return self.compiler.check_expression(self, node, expected)

    def read(self, node: tree.Expr) -> Operand:
        """Check an expression and read it if it is computed (an element, a dynamic attribute)."""
        return self.compiler.read(self, self.expression(node))

    def read_as(self, node: tree.Expr, expected: Type) -> Operand:
        """Check an expression where a type is expected, and read it."""
        return self.compiler.read(self, self.expression(node, expected))

    def early(self, operand: Operand, later: Sequence[tree.Expr]) -> Operand | None:
        """The value that an operand has now, if expressions evaluated before its use might change it (A.3: left to right)."""
        changes = any(isinstance(n, tree.Call | tree.Walrus) for node in later for n in tree.walk(node))
        if self.static or not changes:
            return None
        if isinstance(operand, LValue) and operand.type.is_trivial:
            return RValue(operand.type, operand.span, self.value(operand))
        return self.compiler.read(self, operand) if isinstance(operand, Computed) else None

    def statements(self, body: tree.Body) -> None:
        """Check a list of statements, each on its own: an error in one does not hide those of the next."""
        self.compiler.check_statements(self, body)


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
