"""How C functions take and return values: the classes of the System V ABI for x86-64, of which other systems know the simple ones.

Numbers, pointers and vectors travel as they are. An aggregate of several members travels in the registers of its eightbytes, if it has
at most two of them and the registers last; otherwise it lies in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Emitter, LoweredOperand
from mojo_compiler.records import dataclass
from mojo_compiler.types.core import Array, Float, Integer, Pack, Pointer, Simd, String, StructType, Type, Variadic
from mojo_compiler.types.layout import members, offsets, size_align

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
    return isinstance(type, Array | StructType | Pack | String | Variadic) and len(list(scalars(type))) > 1


def pieces(out: Emitter, type: Type) -> tuple[Piece, ...]:
    """The registers that an aggregate, or what is none, travels in; none if it lies in memory."""
    inner = list(scalars(type))
    if not is_aggregate(type):
        return tuple(Piece(out.type_text(one), at, _class(one)) for one, at in inner)
    size = size_align(type)[0]
    if size > 2 * _EIGHTBYTE or any(size_align(one)[0] > _EIGHTBYTE for one, _ in inner):
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


def pass_aggregate(out: Emitter, operand: LoweredOperand, left: Registers) -> list[tuple[str, str]]:
    """The LLVM types and texts of the arguments that an aggregate becomes."""
    wanted = pieces(out, operand.type)
    slot = _slot(out, operand.type)
    text.store(out, operand.type, operand.text, slot)
    if wanted and left.take(wanted):
        return [(piece.text, out.assign(f"load {piece.text}, ptr {_at(out, slot, piece)}, align 8")) for piece in wanted]
    size = size_align(operand.type)[0]
    return [(f"ptr byval([{size} x i8]) align {max(_EIGHTBYTE, size_align(operand.type)[1])}", slot)]


@dataclass(frozen=True)
class Returned:
    """How a call returns an aggregate: what LLVM calls its type, and the address that is the first argument if it lies in memory."""

    type: Type
    text: str
    pieces: tuple[Piece, ...]
    slot: str

    @classmethod
    def of(cls, out: Emitter, type: Type) -> Returned:
        """How a type is returned."""
        parts = pieces(out, type)
        texts = [piece.text for piece in parts]
        whole = texts[0] if len(texts) == 1 else f"{{ {', '.join(texts)} }}" if texts else "void"
        return cls(type, whole, parts, _slot(out, type))

    @property
    def argument(self) -> list[tuple[str, str]]:
        """The leading argument, if the result lies in memory."""
        size, alignment = size_align(self.type)
        return [] if self.pieces else [(f"ptr sret([{size} x i8]) align {alignment}", self.slot)]

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
