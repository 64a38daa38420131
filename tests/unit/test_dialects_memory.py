"""Memory, static data, lane types, calls and atomics: evaluation and native code agree."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest
from mojo_compiler.codegen.text_emitter import TextEmitter
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.dialects.core import EvaluationError, OperandError, find
from mojo_compiler.dialects.lanes import bits_of
from mojo_compiler.dialects.pop_math import COUNTS
from mojo_compiler.types.constants import index_const, string_const, type_const
from mojo_compiler.types.core import (
    DTYPE,
    INDEX,
    NONE,
    STRING,
    Array,
    Const,
    DType,
    Float,
    FunctionArgument,
    FunctionType,
    Integer,
    Pointer,
    Simd,
    String,
    Type,
    Variadic,
)
from unit.native_rows import FLOATS, INTEGERS, NUMBERS, Case, differences, natively, samples, tries

ALL = [DType.bool, *NUMBERS]
BYTE = Simd(1, DType.uint8)
BYTES = Pointer(BYTE)


def block(type: Simd, seed: int = 1) -> bytes:
    """Valid memory of 16 lanes."""
    (lanes,) = samples((Simd(16, type.dtype),), 1, seed)[0]
    size = max(type.dtype.bits // 8, 1)
    return b"".join(bits_of(lane, type.dtype).to_bytes(size, "little") for lane in lanes)


@natively(0, 3)
def test_load_and_store() -> list[Case]:
    cases = []
    for dtype in ALL:
        scalar = Simd(1, dtype)
        pointer, data = Pointer(scalar), block(scalar)
        for size in (1, 4, 16):
            vector, count = Simd(size, dtype), {"size": index_const(size)}
            values = [s[0] for s in samples((vector,), 4)]
            truths = [s[0] for s in samples((Simd(size, DType.bool),), 4)]
            cases += [
                Case("pop.simd_load", (pointer,), [(data,)], count),
                Case("pop.simd_store", (vector, pointer), [(v, data) for v in values]),
            ]
            masked = [(data, m, v) for m, v in zip(truths, values, strict=False)]
            cases.append(Case("pop.masked_load", (pointer, Simd(size, DType.bool), vector), masked))
            kept = [(v, data, m) for m, v in zip(truths, values, strict=False)]
            cases.append(Case("pop.masked_store", (vector, pointer, Simd(size, DType.bool)), kept))
            cases.append(Case("pop.load", (Pointer(vector),), [(data,)]))
            cases.append(Case("pop.store", (vector, Pointer(vector)), [(v, data) for v in values]))
    for type in (INDEX, Integer(1), Integer(32), Float(64), DTYPE, Array(3, Simd(1, DType.bool))):
        cases.append(
            Case("pop.load", (Pointer(type),), [(bytes([1, 0, 1, *range(3, 13)]),)] if type != Integer(1) else [(b"\1",), (b"\0",)])
        )
    return cases


@natively(0, 3)
def test_addresses() -> list[Case]:
    cases = []
    for element in (BYTE, Simd(1, DType.bool), Simd(4, DType.float32), INDEX, Array(3, Integer(16))):
        cases.append(Case("pop.offset", (Pointer(element), INDEX), [(bytes(64), i) for i in (0, 1, 3, -2)]))
        cases.append(Case("pop.pointer.bitcast", (Pointer(element),), [(bytes(8),)], {"_type": type_const(BYTES)}))
    for type in (INDEX, Simd(1, DType.index), Simd(1, DType.address)):
        to = {"_type": type_const(BYTES)}
        cases.append(Case("pop.index_to_pointer", (type,), [(4096 if type == INDEX else (4096,),)], to))
    cases.append(Case("pop.pointer.null", (), [()], {"_type": type_const(BYTES)}))
    return cases


@natively(0, 3)
def test_blocks_of_memory() -> list[Case]:
    source = random.Random(2)
    a, b = source.randbytes(40), source.randbytes(40)
    cases = [Case(f"pop.{n}", (BYTES, BYTES, INDEX), [(a, b, size) for size in (0, 1, 7, 40)]) for n in ("memcpy", "memmove")]
    cases.append(Case("pop.memset", (BYTES, BYTE, INDEX), [(a, (byte,), size) for byte in (0, 200) for size in (0, 5, 40)]))
    pairs = [(a, b, 40), (b, a, 40), (a, a, 40), (a, b, 0), (b"abc\xff", b"abc\1", 4), (b"abc\1", b"abc\xff", 4)]
    cases.append(Case("pop.memcmp", (BYTES, BYTES, INDEX), pairs))
    cases.append(Case("pop.prefetch", (BYTES,), [(a,)]))
    return cases


@tries("pop.aligned_alloc", "pop.aligned_free", "pop.stack_allocation")
def test_allocation_is_evaluated() -> None:
    memory, types = Memory(), (INDEX, INDEX)
    allocate, release, stack = find("pop.aligned_alloc"), find("pop.aligned_free"), find("pop.stack_allocation")
    assert allocate is not None and release is not None and stack is not None
    to = {"_type": type_const(BYTES)}
    assert allocate.result(to, types) == BYTES
    address = allocate.evaluate(memory, to, types, BYTES, (64, 16))
    assert memory.read(address, 16) == bytes(16)
    release.evaluate(memory, {}, (BYTES,), None, (address,))
    with pytest.raises(EvaluationError):
        memory.read(address, 1)
    room = {"count": index_const(3), "type": type_const(Simd(4, DType.float32))}
    assert stack.result(room, ()) == Pointer(Simd(4, DType.float32))
    assert memory.read(stack.evaluate(memory, room, (), None, ()), 48) == bytes(48)


@tries("pop.pointer_to_index")
def test_addresses_as_words() -> None:
    row, memory, out = find("pop.pointer_to_index"), Memory(), TextEmitter()
    assert row is not None
    address = memory.new_block(bytearray(8))
    assert row.result({}, (BYTES,)) == INDEX
    assert row.evaluate(memory, {}, (BYTES,), INDEX, (address,)) == address
    assert row.evaluate(memory, {}, (BYTES,), INDEX, (1 << 63,)) == -(1 << 63)
    assert row.lower(out, {}, INDEX, [Operand("%p", BYTES)]) == "%v1"
    assert out.lines == ["  %v1 = ptrtoint ptr %p to i64"]


def test_allocations_tell_the_optimizer() -> None:
    row, out = find("pop.aligned_alloc"), TextEmitter()
    assert row is not None
    word = Operand("%n", INDEX)
    row.lower(out, {}, BYTES, [word, word])
    assert "noalias ptr @mojo_alloc" in "".join(out.declares)


class Operand:
    """An operand for a lowering."""

    def __init__(self, text: str, type: Type) -> None:
        self.text, self.type = text, type


# ---- static data ----------------------------------------------------------------------------------------------


@natively(0, 3)
def test_strings() -> list[Case]:
    texts = [b"", b"a", b"ab", b"ac", b"a\0b", "é".encode()]
    cases = [Case("pop.string.size", (STRING,), [(t,) for t in texts])]
    cases.append(Case("pop.string.eq", (STRING, STRING), [(a, b) for a in texts for b in texts]))
    return cases


@tries("pop.string.concat", "pop.string.address")
def test_joined_strings() -> None:
    row = find("pop.string.concat")
    assert row is not None
    assert row.evaluate(Memory(), {}, (STRING, STRING), STRING, (b"ab", b"c")) == b"abc"
    with pytest.raises(OperandError, match="only be joined at compile time"):
        row.lower(TextEmitter(), {}, STRING, [])
    address, memory = find("pop.string.address"), Memory()
    assert address is not None
    assert memory.read(address.evaluate(memory, {}, (STRING,), None, (b"hi",)), 3) == b"hi\0"


@natively(0, 3)
def test_lane_types() -> list[Case]:
    every = [(d,) for d in DType]
    cases = [Case(f"pop.dtype.{n}", (DTYPE,), every) for n in ["to_ui8", "is_float", "is_integral", "is_signed", "is_unsigned", "sizeof"]]
    cases.append(Case("pop.dtype.from_ui8", (BYTE,), [((d.code,),) for d in DType]))
    cases.append(Case("pop.dtype.eq", (DTYPE, DTYPE), [(a, b) for a in DType for b in DType]))
    return cases


@natively(0, 3)
def test_arrays() -> list[Case]:
    cases = []
    for element in (Simd(1, DType.int16), Simd(1, DType.bool), Simd(4, DType.float32), Integer(1), INDEX, Float(64), Array(2, Integer(8))):
        array = Array(3, element)
        tried: list[tuple[Any, ...]] = samples((element,) * 4, 3) if not isinstance(element, Array) else [((1, 2), (3, 4), (5, 6), (7, 8))]
        for at in range(3):
            here = {"index": index_const(at)}
            cases.append(Case("pop.array.get", (array,), [(s[:3],) for s in tried], here))
            cases.append(Case("pop.array.set", (array, element), [(s[:3], s[3]) for s in tried], here))
            cases.append(Case("pop.array.get_dynamic", (array, INDEX), [(s[:3], at) for s in tried]))
            cases.append(Case("pop.array.set_dynamic", (array, element, INDEX), [(s[:3], s[3], at) for s in tried]))
        cases.append(Case("pop.array.repeat", (element,), [(s[0],) for s in tried], {"_type": type_const(array)}))
    return cases


@natively(0, 3)
def test_variadics() -> list[Case]:
    cases = []
    for element in (INDEX, Simd(1, DType.bool), Simd(4, DType.float32), DTYPE):
        values = (DType.bool, DType.int8, DType.index) if element == DTYPE else tuple(s[0] for s in samples((element,), 3)[:3])
        cases.append(Case("pop.variadic.get", (Variadic(element), INDEX), [(values, i) for i in range(3)]))
        cases.append(Case("pop.variadic.size", (Variadic(element),), [(values,), ((),)]))
    return cases


@tries("pop.variadic.address")
def test_variadics_in_memory() -> None:
    row, memory, type = find("pop.variadic.address"), Memory(), Variadic(Simd(1, DType.int16))
    assert row is not None
    result = row.result({}, (type,))
    assert result == Pointer(type.element)
    assert memory.read(row.evaluate(memory, {}, (type,), result, (((1,), (2,)),)), 4) == b"\1\0\2\0"


@natively(0, 3)
def test_numbers_as_text() -> list[Case]:
    room, double = bytes(32), Simd(1, DType.float64)
    words = [(0, room), (-1, room), (7, room), (-(1 << 63), room), ((1 << 63) - 1, room)]
    floats = [0.0, -0.0, 1.0, -1.5, 0.1, 1e16, 1e17, 1e300, 5e-324, math.inf, -math.inf, math.nan]
    return [
        Case("pop.format_signed", (INDEX, BYTES), words),
        Case("pop.format_address", (INDEX, BYTES), words),
        Case("pop.format_unsigned", (Simd(1, DType.uint64), BYTES), [((n,), room) for n in (0, 10, (1 << 64) - 1)]),
        Case("pop.format_float", (double, BYTES), [((f,), room) for f in floats]),
    ]


# ---- calls ----------------------------------------------------------------------------------------------------


def intrinsic(name: str, *types: Type, places: int = 0, count: int = 40) -> Case:
    """A call of an intrinsic by name."""
    return Case("pop.call_llvm_intrinsic", types, samples(types, count), {"intrin": string_const(name.encode())}, places)


@natively(0, 3)
def test_intrinsics() -> list[Case]:
    cases = []
    for size in (1, 4):
        exact = ["sqrt", "floor", "ceil", "trunc", "fabs", "round", "roundeven", "rint", "nearbyint"]
        cases += [intrinsic(f"llvm.{n}", Simd(size, d)) for n in exact for d in FLOATS]
        cases += [intrinsic("llvm.copysign", *[Simd(size, d)] * 2) for d in FLOATS]
        cases += [intrinsic("llvm.fma", *[Simd(size, d)] * 3) for d in FLOATS]
        inexact = ["sin", "cos", "tan", "exp", "exp2", "log", "log2", "log10"]
        cases += [intrinsic(f"llvm.{n}", Simd(size, d), places=2) for n in inexact for d in FLOATS]
        cases += [intrinsic(f"llvm.{n}", Simd(size, d)) for n in ("ctlz", "cttz", "ctpop", "bitreverse") for d in INTEGERS]
        cases += [intrinsic("llvm.bswap", Simd(size, d)) for d in INTEGERS if d.bits > 8]
    cases.append(intrinsic("llvm.sqrt.f32", Simd(1, DType.float32)))
    return cases


@natively(0, 3)
def test_intrinsics_of_two_operands() -> list[Case]:
    cases = [intrinsic("llvm.pow", *[Simd(n, d)] * 2, places=2) for n in (1, 4) for d in FLOATS]
    for dtype in FLOATS:
        for name in ("minnum", "maxnum"):
            case = intrinsic(f"llvm.{name}", *[Simd(1, dtype)] * 2)
            # Which of two zeros is less is left open.
            case.samples = [s for s in case.samples if s[0] != s[1]]
            cases.append(case)
    return cases


@tries("pop.external_call")
def test_external_calls() -> None:
    row = find("pop.external_call")
    assert row is not None
    small, attributes = Simd(1, DType.int8), {"func": string_const(b"f"), "_type": type_const(Simd(1, DType.uint16))}
    result = row.result(attributes, (small, INDEX))
    assert result == Simd(1, DType.uint16)
    out = TextEmitter()
    row.lower(out, attributes, result, [Operand("%a", small), Operand("%b", INDEX)])
    assert out.declares == {"declare zeroext i16 @f(i8 signext, i64)", "declare void @mojo_before_c()"}
    assert out.lines == ["  call void @mojo_before_c()", "  %v1 = call zeroext i16 @f(i8 signext %a, i64 %b)"]
    assert row.result({"func": string_const(b"f"), "_type": type_const(NONE)}, ()) is None
    with pytest.raises(EvaluationError, match="the external function 'f' only works at run time"):
        row.evaluate(Memory(), attributes, (small, INDEX), result, ((1,), 2))


@tries("pop.c_function")
def test_c_functions() -> None:
    row = find("pop.c_function")
    assert row is not None
    type = FunctionType((FunctionArgument(INDEX),), INDEX)
    assert row.result({"_type": type_const(type)}, (BYTES,)) == type
    assert row.lower(TextEmitter(), {}, type, [Operand("%a", BYTES)]) == "%a"
    with pytest.raises(OperandError, match="a C function has a function type"):
        row.result({"_type": type_const(INDEX)}, (BYTES,))
    with pytest.raises(EvaluationError, match="exist at run time only"):
        row.evaluate(Memory(), {}, (BYTES,), type, (0,))


@tries("pop.call_math")
def test_functions_of_the_c_library() -> None:
    cases = []
    for scalar in (Simd(1, DType.float32), Simd(1, DType.float64)):
        for name, count in COUNTS.items():
            operands = (scalar,) * count
            tried = [s for s in samples(operands, 20) if all(abs(lane[0]) < 1e6 for lane in s)]
            cases.append(Case("pop.call_math", operands, tried, {"func": string_const(name.encode())}))
    assert differences(cases, 0) == []
    with pytest.raises(EvaluationError, match="is not there at compile time"):
        cases[0].row.evaluate(Memory(), cases[0].attributes, cases[0].types, cases[0].result, cases[0].samples[0])


def test_external_calls_with_variable_arguments() -> None:
    row, out = find("pop.external_call"), TextEmitter()
    assert row is not None
    attributes = {"func": string_const(b"printf")}
    operands = [Operand("%f", Pointer(String())), Operand("%x", Simd(1, DType.float32)), Operand("%b", Simd(1, DType.int8))]
    row.lower(out, attributes, None, operands)
    assert out.declares == {"declare void @printf(ptr, ...)", "declare void @mojo_before_c()"}
    assert out.lines[-1] == "  call void (ptr, ...) @printf(ptr %f, double %v1, i32 %v2)"


@natively(0, 3)
def test_atomics() -> list[Case]:
    cases = [Case("pop.atomic.alone", (), [()])]
    for dtype in (DType.int8, DType.uint32, DType.int64, DType.float32, DType.float64):
        scalar = Simd(1, dtype)
        pointer = Pointer(scalar)
        names = "add sub max min xchg" if dtype.is_float else "add sub and or xor max min xchg"
        tried = [(block(scalar, i), s[0]) for i, s in enumerate(samples((scalar,), 8)) if s[0][0] == s[0][0]]
        operations = [{"bin_op": string_const(name.encode())} for name in names.split()]
        cases += [Case("pop.atomic.rmw", (pointer, scalar), ordered(tried, scalar), operation) for operation in operations]
        cases.append(Case("pop.atomic.load", (pointer,), [(t[0],) for t in tried]))
        cases.append(Case("pop.atomic.store", (scalar, pointer), [(t[1], t[0]) for t in tried]))
        if dtype.is_integer:
            same = [(data, (int.from_bytes(data[: dtype.bits // 8], "little", signed=dtype.is_signed),), value) for data, value in tried]
            cases.append(Case("pop.atomic.cmpxchg", (pointer, scalar, scalar), [*same, *((d, v, v) for d, v in tried)]))
    return cases


def ordered(tried: list[tuple[bytes, Any]], scalar: Simd) -> list[tuple[bytes, Any]]:
    """Those whose memory starts with a number, in an order that does not depend on the sign of zero."""
    memory = Memory()
    return [t for t in tried if (held := memory.load(memory.new_block(t[0]), scalar)[0]) == held and held != t[1][0]]


@pytest.mark.parametrize(
    ("name", "attributes", "types", "message"),
    [
        ("pop.store", {}, (INDEX, BYTES), "the value's type is not the pointer's element type"),
        ("pop.load", {}, (INDEX,), "expected a pointer operand"),
        ("pop.offset", {}, (BYTES, BYTE), "expected an 'index' operand"),
        ("pop.simd_load", {"size": index_const(0)}, (BYTES,), "simd width must be > 0"),
        ("pop.simd_load", {"size": index_const(2)}, (Pointer(Simd(4, DType.int8)),), "expected a pointer to a scalar"),
        ("pop.array.get", {"index": index_const(3)}, (Array(3, INDEX),), "index 3 is out of range for 3 elements"),
        ("pop.variadic.size", {}, (INDEX,), "expected a variadic"),
        ("pop.call_llvm_intrinsic", {"intrin": string_const(b"sqrt")}, (BYTE,), "'sqrt' is not the name of an LLVM intrinsic"),
        ("pop.atomic.rmw", {"bin_op": string_const(b"and")}, (Pointer(Simd(1, DType.float32)), Simd(1, DType.float32)), None),
        ("pop.aligned_alloc", {"_type": type_const(INDEX)}, (INDEX, INDEX), "expected a pointer operand"),
    ],
)
def test_typing_errors(name: str, attributes: dict[str, Const], types: tuple[Type, ...], message: str | None) -> None:
    row = find(name)
    assert row is not None
    with pytest.raises(OperandError) as caught:
        row.result(attributes, types)
    assert message is None or str(caught.value) == message
