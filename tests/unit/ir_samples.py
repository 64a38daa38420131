"""Small functions of IR, written by hand, that tests run through both executors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Block,
    Branch,
    Call,
    Extract,
    FrameAddress,
    FrameSlot,
    Function,
    Jump,
    Load,
    Local,
    LocalKind,
    Make,
    Place,
    Pointee,
    Raise,
    Relocate,
    Return,
    Store,
    TryCall,
    Value,
    literal,
)
from mojo_compiler.types.constants import bool_const, index_const, string_const, type_const
from mojo_compiler.types.core import (
    I1,
    INDEX,
    NONE,
    STRING,
    Const,
    Convention,
    DType,
    Field,
    FunctionArgument,
    FunctionType,
    Pack,
    Passing,
    Pointer,
    Simd,
    StructIdentity,
    StructType,
    Type,
    Variadic,
)

BORROWED, INOUT, INIT, OWNED = Convention.BORROWED, Convention.INOUT, Convention.INIT, Convention.OWNED
Arguments = Sequence[tuple[Type, Convention]]


def struct(name: str, *fields: tuple[str, Type], kind: Passing = Passing.TRIVIAL) -> StructType:
    """A struct type of its own."""
    type = StructIdentity(0, name, name).type(())
    type.fields, type.kind, type.complete = tuple(Field(n, t) for n, t in fields), kind, True
    return type


def function_type(arguments: Arguments, result: Type = NONE, *, raises: bool = False, capturing: bool = False) -> FunctionType:
    """A function type in short."""
    return FunctionType(tuple(FunctionArgument(t, c) for t, c in arguments), result, raises=raises, capturing=capturing)


@dataclass
class Builder:
    """Builds one function; `block` is where instructions go."""

    symbol: str
    type: FunctionType
    function: Function = field(init=False)
    block: Block = field(init=False)

    def __post_init__(self) -> None:
        self.function = Function(self.symbol, self.type)
        for i, argument in enumerate(self.type.arguments):
            trivial = argument.type.is_trivial and argument.convention in (BORROWED, OWNED)
            if argument.variadic:
                self.function.arguments.append(Value(Variadic(argument.type), f"a{i}"))
            elif trivial:
                self.function.arguments.append(Value(argument.type, f"a{i}"))
            else:
                local = Local(f"a{i}", argument.type, LocalKind.ARGUMENT, convention=argument.convention)
                self.function.arguments.append(local)
        if not self.type.result.is_trivial:
            self.function.result_local = Local("result", self.type.result, LocalKind.RESULT)
        if self.type.raises:
            self.function.error_local = Local("error", ERROR, LocalKind.ERROR)
        self.block = self.new_block("start")

    # ---- structure

    def new_block(self, name: str) -> Block:
        block = Block(name)
        self.function.blocks.append(block)
        return block

    def environment(self) -> Value:
        value = Value(Pointer(INDEX), f"e{len(self.function.environments)}")
        self.function.environments.append(value)
        return value

    def local(self, type: Type, name: str = "x") -> Place:
        local = Local(name, type, LocalKind.VARIABLE)
        self.function.locals.append(local)
        return Place(local, type)

    def value(self, index: int) -> Value:
        argument = self.function.arguments[index]
        assert isinstance(argument, Value)
        return argument

    def place(self, index: int) -> Place:
        argument = self.function.arguments[index]
        assert isinstance(argument, Local)
        return Place(argument, argument.type)

    @property
    def result(self) -> Place:
        assert self.function.result_local is not None
        return Place(self.function.result_local, self.type.result)

    @property
    def error(self) -> Place:
        assert self.function.error_local is not None
        return Place(self.function.error_local, ERROR)

    # ---- instructions

    def apply(self, name: str, result: Type | None, *arguments: Value, **attributes: Const) -> Value:
        value = Value(result or NONE, name)
        self.block.instructions.append(Apply(value if result else None, name, attributes, arguments))
        return value

    def compare(self, predicate: str, a: Value, b: Value) -> Value:
        return self.apply("index.cmp", I1, a, b, pred=string_const(predicate.encode()))

    def add(self, a: Value, b: Value) -> Value:
        return self.apply("index.add", INDEX, a, b)

    def make(self, type: Type, *members: Value) -> Value:
        value = Value(type)
        self.block.instructions.append(Make(value, members))
        return value

    def extract(self, aggregate: Value, index: int, type: Type) -> Value:
        value = Value(type)
        self.block.instructions.append(Extract(value, aggregate, index))
        return value

    def load(self, place: Place) -> Value:
        value = Value(place.type)
        self.block.instructions.append(Load(value, place))
        return value

    def store(self, value: Value, place: Place) -> None:
        self.block.instructions.append(Store(value, place))

    def relocate(self, target: Place, origin: Place) -> None:
        self.block.instructions.append(Relocate(target, origin))

    def address_of(self, place: Place) -> Value:
        value = Value(Pointer(place.type))
        self.block.instructions.append(AddressOf(value, place))
        return value

    def frame_address(self) -> Value:
        value = Value(Pointer(INDEX))
        self.block.instructions.append(FrameAddress(value))
        return value

    def frame_slot(self, record: Value, index: int, type: Type) -> Value:
        value = Value(Pointer(type))
        self.block.instructions.append(FrameSlot(value, record, index))
        return value

    def new_call(
        self,
        callee: Any,
        type: FunctionType,
        arguments: Sequence[Value | Place],
        destination: Place | None = None,
        environments: Sequence[Value] = (),
    ) -> Call:
        result = Value(type.result) if type.result.is_trivial and type.result != NONE else None
        return Call(result, callee, tuple(arguments), type, destination, tuple(environments))

    def call(self, callee: Any, *arguments: Value | Place, **options: Any) -> Value:
        call = self.new_call(callee, options.pop("type", None) or callee.type, arguments, **options)
        self.block.instructions.append(call)
        return call.result or Value(NONE)

    def try_call(self, callee: Any, *arguments: Value | Place, error: Place, unwind: Block, **options: Any) -> Value:
        call = self.new_call(callee, options.pop("type", None) or callee.type, arguments, **options)
        normal = self.new_block("normal")
        self.block.terminator = TryCall(call, normal, unwind, error)
        self.block = normal
        return call.result or Value(NONE)

    def jump(self, target: Block) -> None:
        self.block.terminator = Jump(target)

    def branch(self, condition: Value, then: Block, otherwise: Block) -> None:
        self.block.terminator = Branch(condition, then, otherwise)

    def ret(self, value: Value | None = None) -> None:
        self.block.terminator = Return(value)

    def throw(self) -> None:
        self.block.terminator = Raise()


def index(value: int) -> Value:
    """A word as an operand."""
    return literal(index_const(value))


def truth(value: bool) -> Value:
    """An ``i1`` as an operand."""
    return literal(bool_const(value))


INT = struct("Int", ("value", INDEX))
FLAGGED = struct("Flagged", ("on", I1), ("count", INDEX), ("off", I1))
PAIR = struct("Pair", ("first", INT), ("second", Simd(4, DType.float32)))
BOX = struct("Box", ("data", Pointer(INDEX)), ("size", INDEX), kind=Passing.MEMORY)
ERROR = struct("Error", ("message", STRING), kind=Passing.MEMORY)


@dataclass
class Sample:
    """A function of words to a word, the others it needs, and cases: arguments and the expected result."""

    name: str
    entry: Function
    others: list[Function]
    cases: list[tuple[tuple[int, ...], int]]


def words(count: int) -> list[tuple[Type, Convention]]:
    """Arguments that are words."""
    return [(INDEX, BORROWED)] * count


def loop_sum() -> Sample:
    """0 + 1 + ... + (n - 1) with two locals."""
    b = Builder("loop_sum", function_type(words(1), INDEX))
    total, i = b.local(INDEX), b.local(INDEX)
    b.store(index(0), total)
    b.store(index(0), i)
    head, body, done = b.new_block("head"), b.new_block("body"), b.new_block("done")
    b.jump(head)
    b.block = head
    b.branch(b.compare("slt", b.load(i), b.value(0)), body, done)
    b.block = body
    b.store(b.add(b.load(total), b.load(i)), total)
    b.store(b.add(b.load(i), index(1)), i)
    b.jump(head)
    b.block = done
    b.ret(b.load(total))
    return Sample("loop_sum", b.function, [], [((0,), 0), ((10,), 45), ((1000,), 499500)])


def structs() -> Sample:
    """Builds and takes apart values with booleans, and stores them in memory, whole and by field."""
    b = Builder("structs", function_type(words(2), INDEX))
    on = b.compare("sgt", b.value(0), b.value(1))
    whole = b.make(FLAGGED, on, b.value(0), truth(True))
    local = b.local(FLAGGED)
    b.address_of(local)
    b.store(whole, local)
    b.store(b.add(b.load(local.member(1, INDEX)), b.value(1)), local.member(1, INDEX))
    again = b.load(local)
    slot = b.local(FLAGGED)
    b.store(again, slot)
    b.store(truth(False), slot.member(2, I1))
    last = b.load(slot)
    count = b.extract(last, 1, INDEX)
    flags = b.add(
        b.apply("index.castu", INDEX, b.extract(last, 0, I1), _type=type_const(INDEX)),
        b.apply("index.castu", INDEX, b.extract(last, 2, I1), _type=type_const(INDEX)),
    )
    wrapped = b.make(INT, b.add(count, flags))
    b.ret(b.extract(wrapped, 0, INDEX))
    return Sample("structs", b.function, [], [((5, 3), 9), ((3, 5), 8)])


def memory_results() -> Sample:
    """A memory struct returned through a pointer, passed borrowed, changed through `inout`, relocated."""
    cell = INDEX
    make = Builder("make_box", function_type([(Pointer(cell), BORROWED), (INDEX, BORROWED)], BOX))
    make.store(make.value(0), make.result.member(0, Pointer(cell)))
    make.store(make.value(1), make.result.member(1, INDEX))
    make.ret()
    size = Builder("box_size", function_type([(BOX, BORROWED)], INDEX))
    size.ret(size.load(size.place(0).member(1, INDEX)))
    grow = Builder("grow_box", function_type([(BOX, INOUT), (INDEX, INOUT)]))
    data = grow.load(grow.place(0).member(0, Pointer(cell)))
    inner = Place(Pointee(data), INDEX)
    grow.store(grow.add(grow.load(inner), index(100)), inner)
    field_place = grow.place(0).member(1, INDEX)
    grow.store(grow.add(grow.load(field_place), index(1)), field_place)
    grow.store(index(7), grow.place(1))
    grow.ret()
    b = Builder("memory_results", function_type(words(2), INDEX))
    word, extra = b.local(INDEX, "word"), b.local(INDEX, "extra")
    box, moved = b.local(BOX, "box"), b.local(BOX, "moved")
    b.store(b.value(0), word)
    b.store(index(0), extra)
    b.call(make.function, b.address_of(word), b.value(1), destination=box)
    b.call(grow.function, box, extra)
    b.relocate(moved, box)
    total = b.add(b.call(size.function, moved), b.add(b.load(word), b.load(extra)))
    b.ret(total)
    return Sample("memory_results", b.function, [make.function, size.function, grow.function], [((1, 2), 111), ((10, 20), 138)])


def raising() -> Sample:
    """Functions that raise: with a word, with a memory result, with none; errors are passed on and caught."""
    check = Builder("check", function_type(words(1), INDEX, raises=True))
    bad, good = check.new_block("bad"), check.new_block("good")
    check.branch(check.compare("slt", check.value(0), index(0)), bad, good)
    check.block = bad
    check.store(literal(string_const(b"negative")), check.error.member(0, STRING))
    check.throw()
    check.block = good
    check.ret(check.add(check.value(0), index(1)))
    outer = Builder("outer", function_type(words(1), BOX, raises=True))
    unwind = outer.new_block("unwind")
    value = outer.try_call(check.function, outer.value(0), error=outer.error, unwind=unwind)
    outer.store(value, outer.result.member(1, INDEX))
    outer.ret()
    outer.block = unwind
    outer.throw()
    quiet = Builder("quiet", function_type(words(1), raises=True))
    unwind = quiet.new_block("unwind")
    box = quiet.local(BOX)
    quiet.try_call(outer.function, quiet.value(0), error=quiet.error, unwind=unwind, destination=box)
    quiet.ret()
    quiet.block = unwind
    quiet.throw()
    b = Builder("raising", function_type(words(1), INDEX))
    box, error = b.local(BOX), b.local(ERROR)
    caught = b.new_block("caught")
    b.try_call(quiet.function, b.value(0), error=error, unwind=caught)
    b.try_call(outer.function, b.value(0), error=error, unwind=caught, destination=box)
    b.ret(b.load(box.member(1, INDEX)))
    b.block = caught
    b.ret(b.apply("pop.string.size", INDEX, b.load(error.member(0, STRING))))
    others = [check.function, outer.function, quiet.function]
    return Sample("raising", b.function, others, [((41,), 42), ((-3,), 8)])


def closures() -> Sample:
    """A closure changes a local of its host through the frame record; another is reached through the first's record."""
    inner = Builder("inner", function_type(words(1)))
    record = inner.environment()
    total = Place(Pointee(inner.frame_slot(inner.frame_slot(record, 0, INDEX), 0, INDEX)), INDEX)
    inner.store(inner.add(inner.load(total), inner.value(0)), total)
    inner.ret()
    outer = Builder("middle", function_type(words(1)))
    record = outer.environment()
    total = Place(Pointee(outer.frame_slot(record, 0, INDEX)), INDEX)
    outer.function.frame.append(record)
    outer.store(outer.add(outer.load(total), index(1)), total)
    outer.call(inner.function, outer.value(0), environments=[outer.frame_address()])
    outer.ret()
    capturing = function_type(words(1), capturing=True)
    apply = Builder("apply", function_type([(capturing, BORROWED), (INDEX, BORROWED)]))
    apply.call(apply.value(0), apply.value(1), type=capturing)
    apply.ret()
    b = Builder("closures", function_type(words(1), INDEX))
    local = b.local(INDEX)
    assert isinstance(local.base, Local)
    b.function.frame.append(local.base)
    b.store(index(1000), local)
    record = b.frame_address()
    b.call(outer.function, b.value(0), environments=[record])
    code = literal(Const(outer.type, outer.function))
    b.call(apply.function, b.make(capturing, code, record), b.value(0))
    b.ret(b.load(local))
    return Sample("closures", b.function, [inner.function, outer.function, apply.function], [((5,), 1012), ((0,), 1002)])


def function_values() -> Sample:
    """Function constants chosen at run time and called indirectly, recursion, a pointer kept in memory."""
    shape = function_type(words(1), INDEX)
    fact = Builder("factorial", shape)
    stop, more = fact.new_block("stop"), fact.new_block("more")
    fact.branch(fact.compare("sle", fact.value(0), index(1)), stop, more)
    fact.block = stop
    fact.ret(index(1))
    fact.block = more
    before = fact.call(fact.function, fact.apply("index.sub", INDEX, fact.value(0), index(1)))
    fact.ret(fact.apply("index.mul", INDEX, fact.value(0), before))
    double = Builder("double", shape)
    double.ret(double.add(double.value(0), double.value(0)))
    b = Builder("function_values", shape)
    slot = b.local(shape)
    b.address_of(slot)
    small, large, join = b.new_block("small"), b.new_block("large"), b.new_block("join")
    b.branch(b.compare("slt", b.value(0), index(8)), small, large)
    b.block = small
    b.store(literal(Const(shape, fact.function)), slot)
    b.jump(join)
    b.block = large
    b.store(literal(Const(shape, double.function)), slot)
    b.jump(join)
    b.block = join
    b.ret(b.call(b.load(slot), b.value(0), type=shape))
    return Sample("function_values", b.function, [fact.function, double.function], [((5,), 120), ((50,), 100)])


def plain_as_capturing() -> Sample:
    """A plain function that raises, called as a capturing value with a null environment."""
    shape = function_type(words(1), INDEX, raises=True, capturing=True)
    plain = Builder("plain", function_type(words(1), INDEX, raises=True))
    bad, good = plain.new_block("bad"), plain.new_block("good")
    plain.branch(plain.compare("sgt", plain.value(0), index(5)), bad, good)
    plain.block = bad
    plain.store(literal(string_const(b"too large")), plain.error.member(0, STRING))
    plain.throw()
    plain.block = good
    plain.ret(plain.add(plain.value(0), index(1)))
    b = Builder("plain_as_capturing", function_type(words(1), INDEX))
    error, unwind = b.local(ERROR), b.new_block("unwind")
    value = b.make(shape, literal(Const(plain.type, plain.function)), literal(Const(Pointer(NONE), 0)))
    b.ret(b.try_call(value, b.value(0), error=error, unwind=unwind, type=shape))
    b.block = unwind
    b.ret(b.apply("pop.string.size", INDEX, b.load(error.member(0, STRING))))
    return Sample("plain_as_capturing", b.function, [plain.function], [((5,), 6), ((6,), 9)])


def variadics() -> Sample:
    """A variadic argument made of locals, one that is constant, and a pack in memory."""
    total = Builder("total", FunctionType((FunctionArgument(INT, variadic=True),), INDEX))
    count = total.apply("pop.variadic.size", INDEX, total.value(0))
    last = total.apply("pop.variadic.get", INT, total.value(0), total.apply("index.sub", INDEX, count, index(1)))
    total.ret(total.add(total.extract(last, 0, INDEX), count))
    b = Builder("variadics", function_type(words(2), INDEX))
    pack = Pack((INT, INT))
    local = b.local(pack)
    b.store(b.make(pack, b.make(INT, b.value(0)), b.make(INT, b.value(1))), local)
    listed = b.make(Variadic(INT), b.make(INT, b.value(0)), b.load(local.member(1, INT)))
    constant = literal(Const(Variadic(INT), ((3,), (4,), (5,))))
    both = b.add(b.call(total.function, listed), b.call(total.function, constant))
    b.ret(b.add(both, b.extract(b.load(local.member(0, INT)), 0, INDEX)))
    return Sample("variadics", b.function, [total.function], [((10, 20), 40)])


def samples() -> list[Sample]:
    """Fresh copies of all samples."""
    return [loop_sum(), structs(), memory_results(), raising(), closures(), function_values(), plain_as_capturing(), variadics()]
