"""Structural invariants of a function. A violation is a bug of the compiler, never of the program.

Checked: blocks end with one terminator and only there; values are defined once, before and above every use; places are
paths through the types they claim; operands, calls and returns have the types and forms that `ir.core` demands.
"""

from __future__ import annotations

from mojo_compiler.diagnostics.core import InternalError
from mojo_compiler.ir.core import (
    AddressOf,
    Block,
    Branch,
    Call,
    Copy,
    Extract,
    Function,
    Global,
    Instruction,
    Literal,
    Load,
    Local,
    Make,
    Move,
    Place,
    Pointee,
    Raise,
    Relocate,
    Return,
    Store,
    Terminator,
    TryCall,
    Value,
)
from mojo_compiler.ir.graph import Graph, graph
from mojo_compiler.ir.printer import Printer
from mojo_compiler.records import dataclass, field
from mojo_compiler.types.core import I1, Array, Convention, FunctionType, NoneType, Pack, Pointer, StructType, Type, Variadic
from mojo_compiler.types.layout import members
from mojo_compiler.types.printing import type_name

_BY_VALUE = (Convention.BORROWED, Convention.OWNED)


@dataclass(eq=False)
class Verifier:
    """Walks one function. `defined` maps each value to its block's number and its position there."""

    function: Function
    flow: Graph
    locals: set[Local] = field(default_factory=set)
    defined: dict[Value, tuple[int, int]] = field(default_factory=dict)
    dominators: list[int] = field(default_factory=list)
    here: tuple[int, int] = (0, 0)

    def fail(self, what: str, it: Instruction | None = None) -> None:
        """Raise `InternalError` about an instruction."""
        text = "" if it is None else f" in '{Printer().line(it).strip()}'"
        raise InternalError(f"malformed IR of {self.function.symbol}: {what}{text}")

    def run(self) -> None:
        """Check everything reachable."""
        function = self.function
        self.check_arguments()
        for value in (*function.arguments, *function.environments):
            if isinstance(value, Value):
                self.define(value, (-1, 0))
        for number, block in enumerate(self.flow.blocks):
            for position, it in enumerate((*block.instructions, block.terminator)):
                assert it is not None
                for value in it.results():
                    self.define(value, (number, position))
        self.dominators = self.flow.immediate_dominators()
        for number, block in enumerate(self.flow.blocks):
            self.check_block(number, block)

    def check_arguments(self) -> None:
        """Arguments agree with the function's type; locals are known."""
        function = self.function
        if len(function.arguments) != len(function.type.arguments):
            self.fail("number of arguments")
        for argument, declared in zip(function.arguments, function.type.arguments, strict=True):
            if argument.type != _passed_type(declared.type, declared.variadic):
                self.fail(f"type of argument {argument.name}")
        self.locals.update(a for a in function.arguments if isinstance(a, Local))
        self.locals.update(function.locals)
        self.locals.update(local for local in (function.result_local, function.error_local) if local is not None)
        for captured in function.frame:
            if isinstance(captured, Local) and captured not in self.locals:
                self.fail(f"captured local {captured.name} is not in the function")

    def define(self, value: Value, at: tuple[int, int]) -> None:
        """Record a definition."""
        if isinstance(value, Literal) or value in self.defined:
            self.fail(f"value {value.name} defined twice")
        if not value.type.is_trivial:
            self.fail(f"value of type {type_name(value.type)}, which is not trivial")
        self.defined[value] = at

    # -- blocks --

    def check_block(self, number: int, block: Block) -> None:
        """A block's instructions, its terminator, its edges."""
        terminator = block.terminator
        assert terminator is not None
        for position, it in enumerate(block.instructions):
            if isinstance(it, Terminator):
                self.fail("terminator inside a block", it)
            self.here = (number, position)
            self.check(it)
        self.here = (number, len(block.instructions))
        self.check(terminator)
        if self.function.blocks[0] in terminator.successors():
            self.fail("jump to the entry", terminator)

    def check(self, it: Instruction) -> None:
        """One instruction."""
        call = it.call if isinstance(it, TryCall) else it
        if isinstance(call, Call) and len(call.arguments) != len(call.type.arguments):
            self.fail("number of arguments", it)
        for value in it.operands():
            self.use(value, it)
        for place, _ in it.accesses():
            self.check_place(place, it)
        match it:
            case Load(result=result, place=place) if not place.type.is_trivial or result.type != place.type:
                self.fail("type loaded", it)
            case Store(value=value, place=place) if value.type != place.type:
                self.fail(f"{type_name(value.type)} stored to {type_name(place.type)}", it)
            case Copy(target=target, origin=origin) | Move(target=target, origin=origin) | Relocate(target=target, origin=origin):
                self.check_place(target, it)
                self.check_place(origin, it)
                if target.type != origin.type:
                    self.fail(f"{type_name(origin.type)} given to {type_name(target.type)}", it)
            case Make() | Extract():
                self.check_aggregate(it)
            case AddressOf(result=result, place=place):
                self.check_place(place, it)
                if result.type != Pointer(place.type):
                    self.fail("type of an address", it)
            case Call():
                self.check_call(it, it)
            case Terminator():
                self.check_terminator(it)
            case _:
                pass

    def check_terminator(self, it: Terminator) -> None:
        """What ends a block."""
        function = self.function
        match it:
            case Branch(condition=condition) if condition.type != I1:
                self.fail("type of a condition", it)
            case TryCall(call=call, error=error):
                self.check_place(error, it)
                self.check_call(call, it)
            case Return(value=None):
                if function.result_local is None and not isinstance(function.type.result, NoneType):
                    self.fail("return without a value", it)
            case Return(value=value) if value is not None and value.type != function.type.result:
                self.fail(f"{type_name(value.type)} returned as {type_name(function.type.result)}", it)
            case Raise() if function.error_local is None:
                self.fail("raise without an error", it)
            case _:
                pass

    def check_aggregate(self, it: Make | Extract) -> None:
        """Members of values."""
        if isinstance(it, Extract):
            expected = _value_members(it.aggregate.type)
            if expected is None or not 0 <= it.index < len(expected) or it.result.type != expected[it.index]:
                self.fail("member extracted", it)
            return
        if isinstance(it.result.type, Variadic | FunctionType):
            return  # from addresses or values, any number; from code and environment
        expected = _value_members(it.result.type)
        if expected is None or tuple(m.type for m in it.members) != expected:
            self.fail("members", it)

    def check_call(self, call: Call, it: Instruction) -> None:
        """Number, form and types of a call's arguments and its result."""
        for index, (argument, declared) in enumerate(zip(call.arguments, call.type.arguments, strict=True)):
            expected = _passed_type(declared.type, declared.variadic)
            if argument.type != expected:
                self.fail(f"argument {index}: {type_name(argument.type)} for {type_name(expected)}", it)
            by_value = declared.variadic or (expected.is_trivial and declared.convention in _BY_VALUE)
            if isinstance(argument, Value) != by_value:
                self.fail(f"argument {index}: value for place or the reverse", it)
        result = call.type.result
        if call.destination is not None and (result.is_trivial or call.destination.type != result):
            self.fail("destination", it)
        if call.destination is None and not result.is_trivial:
            self.fail("no destination", it)
        if call.result is not None and call.result.type != result:
            self.fail("type of the result", it)

    # -- operands --

    def use(self, value: Value, it: Instruction) -> None:
        """A use must be below its definition."""
        if isinstance(value, Literal):
            return
        at = self.defined.get(value)
        if at is None:
            self.fail(f"undefined value {value.name}", it)
        elif at[0] == self.here[0]:
            if at[1] >= self.here[1]:
                self.fail("use before definition", it)
        elif at[0] >= 0 and not self.dominates(at[0], self.here[0]):
            self.fail("definition does not dominate use", it)
        elif at[0] >= 0 and isinstance(self.flow.blocks[at[0]].terminator, TryCall):
            self.check_raising_result(value, at, it)

    def check_raising_result(self, value: Value, at: tuple[int, int], it: Instruction) -> None:
        """The result of a call that may raise exists where its normal edge leads."""
        call = self.flow.blocks[at[0]].terminator
        assert isinstance(call, TryCall)
        if value in call.results() and not self.dominates(self.flow.numbers[call.normal], self.here[0]):
            self.fail("result used where the call has raised", it)

    def dominates(self, upper: int, lower: int) -> bool:
        """Whether every way to block `lower` leads through block `upper`."""
        while lower > upper:
            lower = self.dominators[lower]
        return lower == upper

    def check_place(self, place: Place, it: Instruction) -> None:
        """A place's base is known and its path leads to its type."""
        match place.base:
            case Local() as local:
                if local not in self.locals:
                    self.fail(f"local {local.name} is not in the function", it)
                type: Type = local.type
            case Global(type=type):
                pass
            case Pointee(pointer=pointer):
                self.use(pointer, it)
                if not isinstance(pointer.type, Pointer):
                    self.fail("place behind what is no pointer", it)
                    return
                type = pointer.type.element
        for index in place.path:
            inner = members(type)
            if not 0 <= index < len(inner):
                self.fail(f"no member {index} in {type_name(type)}", it)
            type = inner[index]
        if type != place.type:
            self.fail(f"place of type {type_name(type)} taken for {type_name(place.type)}", it)


def _passed_type(type: Type, variadic: bool) -> Type:
    return Variadic(type) if variadic else type


def _value_members(type: Type) -> tuple[Type, ...] | None:
    if isinstance(type, StructType | Pack):
        return members(type)
    return (type.element,) * type.size if isinstance(type, Array) else None


def verify(function: Function) -> None:
    """Check a function. Raises `InternalError` naming the first thing that is wrong."""
    for block in function.blocks:
        if block.terminator is None:
            raise InternalError(f"malformed IR of {function.symbol}: block {block.name} has no terminator")
        for after in block.terminator.successors():
            if after not in function.blocks:
                raise InternalError(f"malformed IR of {function.symbol}: jump to block {after.name} of no function")
    Verifier(function, graph(function)).run()
