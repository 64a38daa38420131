"""The text of functions."""

from __future__ import annotations

from mojo_compiler.ir.core import (
    AddressOf,
    Apply,
    Block,
    Call,
    Extract,
    FrameAddress,
    FrameSlot,
    Global,
    Load,
    Make,
    Place,
    Pointee,
    Unreachable,
    Value,
)
from mojo_compiler.ir.printer import print_function
from mojo_compiler.types.constants import dtype_const
from mojo_compiler.types.core import INDEX, NONE, DType, Pack, Passing, Pointer
from unit.ir_kit import BORROWED, ERROR, INOUT, OWNED, TAG, TEXT, TWO, Build, Named, part, signature, struct

PAIR = struct("Pair", {"x": INDEX, "y": INDEX}, Passing.TRIVIAL)


def test_everything() -> None:
    f = Build("example", raises=True)
    f.flag()
    a = f.argument("a", TWO, OWNED)
    error = f.error(ERROR)
    f.function.environments.append(Value(Pointer(NONE)))
    f.function.attributes |= {"no_inline", "closure"}
    x, shadow, t = f.var("x", TAG), f.var("x", TAG), f.temporary(TEXT)
    n = f.load(part(a, "b", "data"))
    pair, half, pointer, record = Value(PAIR), Value(INDEX), Value(Pointer(TAG)), Value(Pointer(NONE))
    f.emit(Make(pair, (n, n)))
    f.emit(Extract(half, pair, 1))
    f.emit(Apply(None, "pop.touch", {"type": dtype_const(DType.float32)}, (half,)))
    f.copy(x, shadow)
    f.move(t, part(a, "a"))
    f.emit(AddressOf(pointer, x, True))
    f.use(Place(Pointee(pointer), TAG).member(0, TEXT))
    f.use(Place(Global("g", "s.g", TAG), TAG).member(0, TEXT))
    f.use(Place(f.var("p", Pack((TAG, TEXT))).base, TEXT, (1,)))
    f.emit(FrameAddress(record))
    f.emit(FrameSlot(Value(Pointer(INDEX)), record, 2))
    call = f.made_call("g", (x, INOUT), (t, OWNED), (shadow, BORROWED), raises=True)
    call.environments = (record,)
    normal, unwind = Block("normal"), Block("unwind")
    f.attempt(call, normal, unwind, error)
    f.start(normal)
    f.block.terminator = Unreachable()
    f.start(unwind)
    f.fail()
    assert print_function(f.function) == (
        "func @example(%c: i1 borrowed, a: Two owned, %environment: !kgen.pointer<None> environment) raises -> None closure no_inline {\n"
        "  global @g: Tag\n"
        "  var x: Tag\n"
        "  var x#2: Tag\n"
        "  temporary $0: String\n"
        "  var p: !kgen.pack<Tag, String>\n"
        "  error error: Error\n"
        "  entry:\n"
        "    %0: index = load a.b.data\n"
        "    %1: Pair = make Pair(%0, %0)\n"
        "    %2: index = extract %1.y\n"
        "    pop.touch[type: float32](%2)\n"
        "    copy x := x#2\n"
        "    move $0 := a.a^\n"
        "    %3: !kgen.pointer<Tag> = address x uninitialised\n"
        "    use [%3].s\n"
        "    use @g.s\n"
        "    use p.1\n"
        "    %4: !kgen.pointer<None> = frame\n"
        "    %5: !kgen.pointer<index> = slot %4, 2\n"
        "    try call @g(x inout, $0 owned, x#2) in %4, normal, unwind error\n"
        "  normal:\n"
        "    unreachable\n"
        "  unwind:\n"
        "    raise\n"
        "}\n"
    )


def test_positions() -> None:
    f = Build()
    v = f.var("v", INDEX)
    f.store(v, 1)
    type = signature((INDEX, BORROWED), result=INDEX)
    result = Value(INDEX)
    f.emit(Call(result, Named("g", type), (f.load(v),), type))
    f.emit(Load(Value(INDEX), v))
    f.ret()
    lines = print_function(f.function, positions=True).splitlines()
    assert lines[3] == f"{'    store v <- 1':<60}// 1:1"
    assert lines[5] == f"{'    %1: index = call @g(%0)':<60}// 3:1"
