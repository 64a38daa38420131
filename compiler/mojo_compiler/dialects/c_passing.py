"""How C functions take and return values: the classes of the System V ABI for x86-64, of which other systems know the simple ones.

Numbers, pointers and vectors travel as they are. An aggregate of several members travels in the registers of its eightbytes, if it has
at most two of them and the registers last; otherwise it lies in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import islice

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Emitter, LoweredOperand
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import Array, Float, Integer, Pack, Pointer, Simd, String, StructType, Type, Variadic
from mojo_compiler.types.layout import members, offsets, size_align
from mojo_compiler.types.target import Target

_EIGHTBYTE = 8
_POINTER, _WORD = Pointer(Integer(8)), Integer(64)


class Class(Enum):
    """The kind of register that an eightbyte travels in."""

    INTEGER = "integer"
    SSE = "sse"


@dataclass(frozen=True)
class Piece:
    """A part of an aggregate that travels in one register: its LLVM type and where it is in memory."""

    text: str
    offset: int
    kind: Class


def scalars(type: Type, at: int = 0) -> Iterator[tuple[Type, int]]:
    """What a type is made of, with offsets in memory."""
    match type:
        case Array(size, element):
            for i in range(size):
                yield from scalars(element, at + i * size_align(element)[0])
        case StructType() | Pack():
            for member, offset in zip(members(type), offsets(type), strict=True):
                yield from scalars(member, at + offset)
        case String() | Variadic():
            yield from ((_POINTER, at), (_WORD, at + _EIGHTBYTE))
        case _ if size_align(type)[0]:
            yield type, at


def sole_scalar(type: Type) -> Type:
    """The number or pointer that a type is made of, or the type itself if it is made of several."""
    inner = [scalar for scalar, _ in scalars(type)]
    return inner[0] if len(inner) == 1 else type


def is_aggregate(type: Type) -> bool:
    """Whether a type is more than a number, a pointer or a vector."""
    return isinstance(type, Array | StructType | Pack | String | Variadic) and len(list(islice(scalars(type), 2))) > 1


def pieces(out: Emitter, type: Type) -> tuple[Piece, ...]:
    """The registers that an aggregate, or what is none, travels in; none if it lies in memory."""
    if not is_aggregate(type):
        return tuple(Piece(out.type_text(one), at, _class(one)) for one, at in scalars(type))
    size = size_align(type)[0]
    inner = list(scalars(type)) if size <= 2 * _EIGHTBYTE else []
    if not inner or any(size_align(one)[0] > _EIGHTBYTE for one, _ in inner):
        return ()
    return tuple(_piece(inner, start, size) for start in range(0, size, _EIGHTBYTE))


def _piece(inner: list[tuple[Type, int]], start: int, size: int) -> Piece:
    kinds = {_class(one) for one, at in inner if start <= at < start + _EIGHTBYTE}
    if Class.INTEGER in kinds:
        return Piece("i64", start, Class.INTEGER)
    return Piece("double" if size - start > _EIGHTBYTE // 2 else "float", start, Class.SSE)


def _class(type: Type) -> Class:
    match type:
        case Float():
            return Class.SSE
        case Simd(size, dtype) if size > 1 or dtype.is_float:
            return Class.SSE
        case _:
            return Class.INTEGER


@dataclass
class Registers:
    """The registers that are left for the arguments of a call."""

    integer: int = 6
    sse: int = 8

    def take(self, wanted: tuple[Piece, ...]) -> bool:
        """Take the registers of an argument; tells whether there were enough of them. An argument never is in both places."""
        integer = sum(piece.kind is Class.INTEGER for piece in wanted)
        sse = len(wanted) - integer
        if integer > self.integer or sse > self.sse:
            return False
        self.integer, self.sse = self.integer - integer, self.sse - sse
        return True


def extension(type: Type) -> str:
    """The attribute with which the C calling convention wants small integers extended, with a space after it."""
    match sole_scalar(type):
        case Simd(1, dtype) if not dtype.is_float and dtype.bits < 32:
            return "signext " if dtype.is_signed else "zeroext "
        case Integer(bits) if bits < 32:
            return "zeroext "
        case _:
            return ""


def by_class(target: Target, type: Type) -> bool:
    """Whether a type is passed by the classes of its eightbytes."""
    facts = target.properties
    return is_aggregate(type) and bool(facts.get("x86", 0)) and not facts.get("windows", 0)


def pass_aggregate(out: Emitter, operand: LoweredOperand, left: Registers) -> list[tuple[str, str]]:
    """The LLVM types and texts of the arguments that an aggregate becomes."""
    wanted = pieces(out, operand.type)
    slot = _slot(out, operand.type)
    text.store(out, operand.type, operand.text, slot)
    if wanted and left.take(wanted):
        return [(piece.text, out.assign(f"load {piece.text}, ptr {_at(out, slot, piece)}, align 8")) for piece in wanted]
    size = size_align(operand.type)[0]
    return [(f"ptr byval([{size} x i8]) align {max(_EIGHTBYTE, size_align(operand.type)[1])}", slot)]


def address_text(type: Type) -> str:
    """What LLVM calls the leading argument of a function whose result lies in memory."""
    size, alignment = size_align(type)
    return f"ptr sret([{size} x i8]) align {alignment}"


def receive_aggregate(out: Emitter, type: Type, name: str, left: Registers) -> tuple[list[str], str]:
    """The parameters that an argument of any type arrives in, and its value."""
    wanted = pieces(out, type)
    if not by_class(out.target, type):
        left.take(wanted)
        return [f"{out.type_text(type)} {name}"], name
    size, alignment = size_align(type)
    if not wanted or not left.take(wanted):
        return [f"ptr byval([{size} x i8]) align {max(_EIGHTBYTE, alignment)} {name}"], (
            name if out.in_memory(type) else text.load(out, type, name)
        )
    slot = _slot(out, type)
    for index, piece in enumerate(wanted):
        out.line(f"store {piece.text} {name}.{index}, ptr {_at(out, slot, piece)}, align 8")
    return [f"{piece.text} {name}.{index}" for index, piece in enumerate(wanted)], text.load(out, type, slot)


def return_aggregate(out: Emitter, returned: Returned, value: str) -> str:
    """What a function returns a value as, with its LLVM type."""
    text.store(out, returned.type, value, returned.slot)
    if not returned.pieces:
        return "void"
    whole = "poison"
    for index, piece in enumerate(returned.pieces):
        part = out.assign(f"load {piece.text}, ptr {_at(out, returned.slot, piece)}, align 8")
        whole = part if len(returned.pieces) == 1 else out.assign(f"insertvalue {returned.text} {whole}, {piece.text} {part}, {index}")
    return f"{returned.text} {whole}"


@dataclass(frozen=True)
class Returned:
    """How a call returns an aggregate: what LLVM calls its type, and the address that is the first argument if it lies in memory."""

    type: Type
    text: str
    pieces: tuple[Piece, ...]
    slot: str

    @classmethod
    def of(cls, out: Emitter, type: Type, slot: str = "") -> Returned:
        """How a type is returned; `slot` is where the caller wants it in memory, if that is known already."""
        parts = pieces(out, type)
        texts = [piece.text for piece in parts]
        whole = texts[0] if len(texts) == 1 else f"{{ {', '.join(texts)} }}" if texts else "void"
        return cls(type, whole, parts, slot if slot and not parts else _slot(out, type))

    @property
    def argument(self) -> list[tuple[str, str]]:
        """The leading argument, if the result lies in memory."""
        return [] if self.pieces else [(address_text(self.type), self.slot)]

    def value(self, out: Emitter, call: str) -> str:
        """Emit the call and give its value."""
        if not self.pieces:
            out.line(call)
            return text.load(out, self.type, self.slot)
        whole = out.assign(call)
        for index, piece in enumerate(self.pieces):
            part = whole if len(self.pieces) == 1 else out.assign(f"extractvalue {self.text} {whole}, {index}")
            out.line(f"store {piece.text} {part}, ptr {_at(out, self.slot, piece)}, align 8")
        return text.load(out, self.type, self.slot)


def _slot(out: Emitter, type: Type) -> str:
    """Memory for a value, in whole eightbytes."""
    size, alignment = size_align(type)
    return out.stack_allocate(-(-size // _EIGHTBYTE) * _EIGHTBYTE, max(alignment, _EIGHTBYTE))


def _at(out: Emitter, slot: str, piece: Piece) -> str:
    return out.assign(f"getelementptr inbounds i8, ptr {slot}, i64 {piece.offset}") if piece.offset else slot


def passed_operands(out: Emitter, operands: Sequence[LoweredOperand], result: Returned | None) -> list[tuple[str, str]]:
    """The arguments of a call with their LLVM types, aggregates by their classes; first where the result goes, if it lies in memory."""
    passed = result.argument if result is not None else []
    left = Registers(integer=6 - len(passed))
    for operand in operands:
        if by_class(out.target, operand.type):
            passed += pass_aggregate(out, operand, left)
        else:
            left.take(pieces(out, operand.type))
            passed.append((f"{out.type_text(operand.type)} {extension(operand.type)}".strip(), operand.text))
    return passed


def returned_text(out: Emitter, result: Type | None, aggregate: Returned | None) -> str:
    """What LLVM calls the result of a function, with its extension."""
    if result is None:
        return "void"
    return extension(result) + out.type_text(result) if aggregate is None else aggregate.text


def called(out: Emitter, call: str, result: Type | None, aggregate: Returned | None) -> str:
    """Emit a call and give its value, "" if there is none."""
    if aggregate is not None:
        return aggregate.value(out, call)
    if result is None:
        out.line(call)
        return ""
    return out.assign(call)
