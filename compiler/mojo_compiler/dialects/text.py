"""Pieces of LLVM assembly shared by rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mojo_compiler.dialects.core import Emitter, LoweredOperand
from mojo_compiler.dialects.lanes import Lane, bits_of
from mojo_compiler.types.core import Array, DType, Float, Integer, Pointer, Simd, Type
from mojo_compiler.types.layout import members, offsets, size_align

_FLOATS = {
    DType.float16: ("half", "f16"),
    DType.bfloat16: ("bfloat", "bf16"),
    DType.float32: ("float", "f32"),
    DType.float64: ("double", "f64"),
}


def lane_text(dtype: DType) -> str:
    """LLVM type of one lane in a register."""
    if dtype.is_float:
        return _FLOATS[dtype][0]
    return "i1" if dtype is DType.bool else f"i{dtype.bits}"


def simd_text(type: Simd) -> str:
    """LLVM type of a vector in a register; one lane is a scalar."""
    lane = lane_text(type.dtype)
    return lane if type.size == 1 else f"<{type.size} x {lane}>"


def suffix(type: Type) -> str:
    """How a type is spelled in the name of an overloaded intrinsic: ``v4f32``, ``i64``, ``p0``."""
    match type:
        case Simd(size, dtype):
            lane = _FLOATS[dtype][1] if dtype.is_float else lane_text(dtype)
            return lane if size == 1 else f"v{size}{lane}"
        case Float(bits):
            return f"f{bits}"
        case Integer(bits):
            return f"i{bits}"
        case Pointer():
            return "p0"
        case _:
            return "i64"


def lane_literal(value: Lane, dtype: DType) -> str:
    """A lane as an LLVM constant; floats by their bits, so that no digit is lost."""
    if dtype is DType.bool:
        return "true" if value else "false"
    if not dtype.is_float:
        return str(value)
    if dtype in (DType.float32, DType.float64):
        return f"0x{bits_of(value, DType.float64):016X}"
    return f"0x{'H' if dtype is DType.float16 else 'R'}{bits_of(value, dtype):04X}"


def integer_splat(value: int, type: Simd) -> str:
    """The same integer in all lanes, as a constant operand."""
    literal = lane_literal(value, type.dtype)
    return literal if type.size == 1 else f"splat ({lane_text(type.dtype)} {literal})"


def is_literal(text: str) -> bool:
    """Whether an operand is a constant spelled out, not a register or a symbol."""
    return not text.startswith(("%", "@"))


def literal_integer(text: str) -> int | None:
    """The value of an operand that is a plain integer literal, else None."""
    return int(text) if re.fullmatch(r"-?\d+", text) else None


def call(out: Emitter, name: str, result: str, operands: Sequence[tuple[str, str]]) -> str:
    """Declare and call an intrinsic; operands are (LLVM type, text). Returns the result's text, "" for ``void``."""
    out.declare(f"declare {result} @{name}({', '.join(t for t, _ in operands)})")
    instruction = f"call {result} @{name}({', '.join(f'{t} {v}' for t, v in operands)})"
    if result == "void":
        out.line(instruction)
        return ""
    return out.assign(instruction)


def call_overloaded(out: Emitter, name: str, type: Type, *operands: str) -> str:
    """Call an intrinsic whose operands and result all have one type."""
    text = out.type_text(type)
    return call(out, f"{name}.{suffix(type)}", text, [(text, v) for v in operands])


def as_vector(out: Emitter, text: str, type: Simd) -> str:
    """A vector register, also for a single lane: ``<1 x T>`` then."""
    if type.size > 1:
        return text
    lane = lane_text(type.dtype)
    return out.assign(f"insertelement <1 x {lane}> poison, {lane} {text}, i64 0")


def vector_text(type: Simd) -> str:
    """The LLVM vector type, ``<1 x T>`` for a single lane."""
    return f"<{type.size} x {lane_text(type.dtype)}>"


def shuffle(out: Emitter, a: str, b: str, type: Simd, mask: Sequence[int]) -> str:
    """Pick lanes from two vectors of one type; the result has as many lanes as the mask."""
    vector = vector_text(type)
    if len(mask) == 1:
        source, index = (a, mask[0]) if mask[0] < type.size else (b, mask[0] - type.size)
        return source if type.size == 1 else out.assign(f"extractelement {vector} {source}, i64 {index}")
    a, b = as_vector(out, a, type), as_vector(out, b, type) if b != "poison" else b
    picks = ", ".join(f"i32 {i}" for i in mask)
    return out.assign(f"shufflevector {vector} {a}, {vector} {b}, <{len(mask)} x i32> <{picks}>")


def string_value(out: Emitter, data: bytes) -> str:
    """A string: the address of static bytes and their number."""
    return out.assign(f"insertvalue {{ ptr, i64 }} {{ ptr poison, i64 {len(data)} }}, ptr {out.bytes_address(data)}, 0")


def shift(out: Emitter, operation: str, type: Simd, value: str, count: str) -> str:
    """``shl``, ``lshr`` or ``ashr`` defined for all counts: those of the width or more shift every bit out."""
    text, bits = simd_text(type), type.dtype.bits
    known = literal_integer(count)
    if known is not None and 0 <= known < bits:
        return out.assign(f"{operation} {text} {value}, {count}")
    if operation == "ashr":
        return out.assign(f"ashr {text} {value}, {call_overloaded(out, 'llvm.umin', type, count, integer_splat(bits - 1, type))}")
    shifted = out.assign(f"{operation} {text} {value}, {count}")
    condition = "i1" if type.size == 1 else f"<{type.size} x i1>"
    inside = out.assign(f"icmp ult {text} {count}, {integer_splat(bits, type)}")
    return out.assign(f"select {condition} {inside}, {text} {shifted}, {text} {integer_splat(0, type)}")


def access_alignment(type: Type) -> int:
    """The alignment in bytes that loads and stores of a type may assume: its lanes', since vectors may lie anywhere."""
    match type:
        case Simd(_, dtype):
            return max(dtype.bits // 8, 1)
        case Array(_, element):
            return access_alignment(element)
    inner = members(type)
    return max(map(access_alignment, inner)) if inner else size_align(type)[1]


FIELD, ELEMENT = ", !tbaa !7", ", !tbaa !9"
"""What is appended to accesses that never meet: to the fields of an encapsulated struct, and to trivial values through pointers."""
ALIASES = """\
!5 = !{!"mojo"}
!6 = !{!"field", !5}
!7 = !{!6, !6, i64 0}
!8 = !{!"element", !5}
!9 = !{!8, !8, i64 0}
"""
"""What a module needs for that."""


def load(out: Emitter, type: Type, pointer: str, alignment: int | None = None, *, alias: str = "") -> str:
    """Load a value of a trivial type; the alignment in bytes defaults to `access_alignment`. `alias`: `ELEMENT`, or unknown."""
    if out.in_memory(type):
        room = out.room(type)
        transfer(out, type, pointer, room)
        return room
    value = out.assign(f"load {out.memory_type_text(type)}, ptr {pointer}, align {alignment or access_alignment(type)}{alias}")
    return out.from_memory(value, type)


def store(out: Emitter, type: Type, value: str, pointer: str, alignment: int | None = None, *, alias: str = "") -> None:
    """Store a value of a trivial type."""
    if out.in_memory(type):
        transfer(out, type, value, pointer)
        return
    text = out.to_memory(value, type)
    out.line(f"store {out.memory_type_text(type)} {text}, ptr {pointer}, align {alignment or access_alignment(type)}{alias}")


def transfer(out: Emitter, type: Type, origin: str, target: str) -> None:
    """Copy a value from one place in memory to another, which may be the same."""
    size, alignment = size_align(type)[0], access_alignment(type)
    out.declare("declare void @llvm.memmove.p0.p0.i64(ptr captures(none), ptr readonly captures(none), i64, i1 immarg)")
    where = f"ptr align {alignment} {target}, ptr align {alignment} {origin}"
    out.line(f"call void @llvm.memmove.p0.p0.i64({where}, i64 {size}, i1 false)")


def element_address(out: Emitter, pointer: str, element: Type, index: str) -> str:
    """The address of an element of an array in memory. The size is ours, so the layout is too."""
    return out.assign(f"getelementptr inbounds [{size_align(element)[0]} x i8], ptr {pointer}, i64 {index}")


def part(out: Emitter, aggregate: LoweredOperand, index: int) -> str:
    """A member of an aggregate."""
    if out.in_memory(aggregate.type):
        type, offset = _member(aggregate.type, index)
        address = out.assign(f"getelementptr inbounds i8, ptr {aggregate.text}, i64 {offset}")
        return address if out.in_memory(type) else load(out, type, address)
    return out.assign(f"extractvalue {out.type_text(aggregate.type)} {aggregate.text}, {index}")


def _member(type: Type, index: int) -> tuple[Type, int]:
    """The type of a member and where it is in memory."""
    if isinstance(type, Array):
        return type.element, index * size_align(type.element)[0]
    return members(type)[index], offsets(type)[index]
