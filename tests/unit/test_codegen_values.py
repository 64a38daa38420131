"""Values of every trivial type through registers, memory and constants, compiled and interpreted alike."""

from __future__ import annotations

import ctypes

import pytest
from mojo_compiler.codegen.abi import symbol_text
from mojo_compiler.codegen.constants import Constants
from mojo_compiler.codegen.types import memory_text, register_text
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.interpreter import Interpreter
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.ir.core import Function, Place, Pointee, Value, literal
from mojo_compiler.types.constants import NULL, index_const
from mojo_compiler.types.core import (
    DTYPE,
    I1,
    INDEX,
    NONE,
    STRING,
    Array,
    Const,
    DType,
    Float,
    Integer,
    Pack,
    Pointer,
    Simd,
    Type,
    Variadic,
)
from mojo_compiler.types.layout import size_align
from unit.ir_samples import BOX, FLAGGED, INT, Builder, function_type, struct, words
from unit.test_codegen_samples import compile_functions

BOOLS = Simd(4, DType.bool)
WIDE = Simd(32, DType.float32)
NESTED = struct("Nested", ("flag", I1), ("inner", FLAGGED), ("lanes", BOOLS), ("nothing", NONE), ("int", INT))
GAPS = struct("Gaps", ("flag", I1), ("wide", WIDE), ("last", INDEX))
LANES = tuple(float(i) for i in range(32))

VALUES: list[tuple[Type, object]] = [
    (INDEX, -5),
    (I1, 1),
    (Integer(8), 200),
    (Integer(32), 0xFFFF_FFFF),
    (Float(32), 1.5),
    (Float(64), -0.1),
    (Simd(1, DType.bool), (True,)),
    (BOOLS, (True, False, False, True)),
    (Simd(4, DType.int16), (-1, 2, -3, 4)),
    (Simd(2, DType.uint64), (2**64 - 1, 7)),
    (Simd(8, DType.float16), (0.5, -0.0, 65504.0, 1.0, 2.0, 3.0, 4.0, 5.0)),
    (Simd(2, DType.bfloat16), (1.5, -2.0)),
    (Simd(1, DType.float32), (0.10000000149011612,)),
    (WIDE, LANES),
    (DTYPE, DType.float32),
    (Pointer(INDEX), NULL),
    (Array(3, I1), (1, 0, 1)),
    (Array(3, Simd(1, DType.float64)), ((1.0,), (2.0,), (3.0,))),
    (Array(2, FLAGGED), ((1, 5, 0), (0, 6, 1))),
    (INT, (7,)),
    (FLAGGED, (1, -9, 0)),
    (Pack((INT, I1, Simd(1, DType.int8))), ((3,), 1, (-4,))),
    (NESTED, (1, (0, 3, 1), (True, False, True, True), None, (8,))),
    (GAPS, (1, LANES, 99)),
]


def pass_through(type: Type, value: object) -> list[Function]:
    """A function that takes a constant through a call and several places, then writes it where its argument points."""
    copy = Builder("copy", function_type([(type, words(1)[0][1])], type))
    local = copy.local(type)
    copy.address_of(local)
    copy.store(copy.value(0), local)
    copy.ret(copy.load(local))
    b = Builder("pass_through", function_type(words(1), INDEX))
    result = b.call(copy.function, literal(Const(type, value)))
    pointer = b.apply("pop.index_to_pointer", Pointer(type), b.value(0), _type=Const(NONE, Pointer(type)))
    b.store(result, Place(Pointee(pointer), type))
    b.ret(literal(index_const(1)))
    return [b.function, copy.function]


def interpreted_bytes(type: Type, value: object) -> bytes:
    """What the interpreter's memory holds for a value, after it went through a store and a load."""
    memory = Memory()
    address = memory.allocate(*size_align(type))
    memory.store(address, type, 0 if value == NULL else value)
    again = memory.load(address, type)
    memory.store(address, type, again)
    return memory.read(address, size_align(type)[0])


@pytest.mark.parametrize(("type", "value"), VALUES, ids=lambda v: register_text(v) if isinstance(v, Type) else "")
@pytest.mark.parametrize("optimise", [False, True])
def test_memory_forms_agree(type: Type, value: object, optimise: bool) -> None:
    call = compile_functions(pass_through(type, value), optimise)
    size, alignment = size_align(type)
    buffer = ctypes.create_string_buffer(size + alignment)
    address = (ctypes.addressof(buffer) + alignment - 1) // alignment * alignment
    assert call(address) == 1
    start = address - ctypes.addressof(buffer)
    assert buffer.raw[start : start + size] == interpreted_bytes(type, value)


@pytest.mark.parametrize(("type", "value"), VALUES, ids=lambda v: register_text(v) if isinstance(v, Type) else "")
def test_interpreter_returns_what_it_was_given(type: Type, value: object) -> None:
    _, copy = pass_through(type, value)
    assert Interpreter(lambda target: target, Environment()).call(copy, [Const(type, value)]) == Const(type, value)


def test_type_texts() -> None:
    assert register_text(INT) == memory_text(INT) == "i64"
    assert register_text(FLAGGED) == "{ i1, i64, i1 }"
    assert memory_text(FLAGGED) == "{ i8, i64, i8 }"
    assert register_text(struct("Empty")) == "{}"
    assert memory_text(GAPS) == "<{ i8, [63 x i8], <32 x float>, i64, [56 x i8] }>"
    assert register_text(STRING) == register_text(Variadic(INT)) == "{ ptr, i64 }"
    assert memory_text(BOX) == "[16 x i8]"


def test_equal_constants_share_a_global() -> None:
    constants = Constants(lambda function: symbol_text(function.symbol))
    first = constants.text(Const(STRING, b'say "hi"\n'))
    assert constants.text(Const(STRING, b'say "hi"\n')) == first
    (text,) = constants.globals.values()
    assert text.endswith(' = private unnamed_addr constant [10 x i8] c"say \\22hi\\22\\0A\\00", align 64')


def test_values_used_before_their_definition_are_reported() -> None:
    b = Builder("broken", function_type(words(0), INDEX))
    b.ret(Value(INDEX, "ghost"))
    with pytest.raises(Exception, match="value 'ghost' of 'broken' is used before it is defined"):
        compile_functions([b.function], False)
