"""Pointers, allocation and access to memory. Pointers are plain bits; whoever uses them answers for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    LoweredOperand,
    Machine,
    OperandError,
    Primitive,
    alignment_attribute,
    integer_attribute,
    primitive,
    register,
    require,
    type_attribute,
)
from mojo_compiler.dialects.pop_arith import simd_type
from mojo_compiler.records import dataclass
from mojo_compiler.types.constants import wrap_signed, wrap_unsigned
from mojo_compiler.types.core import INDEX, DType, Pointer, Simd, Type
from mojo_compiler.types.layout import size_align

BYTE = Simd(1, DType.uint8)


def pointer_type(type: Type | None) -> Pointer:
    """A pointer type. Raises `OperandError` for any other type."""
    if not isinstance(type, Pointer):
        raise OperandError("expected a pointer operand")
    return type


def expect(operands: Sequence[Type], *kinds: str) -> None:
    """Check operands against words: ``pointer``, ``index``, ``any``. Raises `OperandError`."""
    require(len(operands) == len(kinds), f"expected {len(kinds)} operand{'s' * (len(kinds) != 1)}")
    for operand, kind in zip(operands, kinds, strict=True):
        require(kind != "pointer" or isinstance(operand, Pointer), "expected a pointer operand")
        require(kind != "index" or operand == INDEX, "expected an 'index' operand")


def expect_types(operands: Sequence[Type], *types: Type) -> None:
    """Check operands against fixed types. Raises `OperandError`."""
    require(tuple(operands) == types, f"expected {len(types)} operand{'s' * (len(types) != 1)} of fixed types")


@primitive("pop.aligned_alloc")
class AlignedAlloc(Primitive):
    """``(alignment, bytes)`` of fresh memory as the pointer type ``_type``."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "index", "index")
        return pointer_type(type_attribute(attributes, "_type"))

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.allocate(values[1], values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        # A limit may end the code here, so what it stored before must be in memory: an allocation counts as a reader of all of it.
        facts = 'nounwind willreturn allockind("alloc,uninitialized,aligned") allocsize(0) memory(read, inaccessiblemem: readwrite)'
        out.declare(f'declare noalias ptr @mojo_alloc(i64, i64 allocalign) {facts} "alloc-family"="mojo_alloc"')
        return out.assign(f"call noalias ptr @mojo_alloc(i64 {operands[1].text}, i64 {operands[0].text})")


@primitive("pop.aligned_free")
class AlignedFree(Primitive):
    """Give memory back; null is ignored."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "pointer")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.release(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        out.declare('declare void @mojo_free(ptr allocptr) nounwind willreturn allockind("free") "alloc-family"="mojo_alloc"')
        out.line(f"notail call void @mojo_free(ptr {operands[0].text})")
        return ""


MAX_ROOM = 1 << 28
"""Bytes that can be asked for in a frame: more than any stack has, and less than the code generator cannot count."""


@primitive("pop.stack_allocation")
class StackAllocation(Primitive):
    """Room in the frame for ``count`` values of ``type``, aligned to ``alignment`` bytes or as the type asks.

    A ``fresh`` one is made anew each time it is come to (passes/stack_slots.py).
    """

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        size, _ = self._room(attributes)
        if not 0 <= size <= MAX_ROOM:
            raise OperandError(f"a frame has no room for {size} bytes")
        return Pointer(type_attribute(attributes, "type"))

    def _room(self, attributes: Attributes) -> tuple[int, int]:
        size, alignment = size_align(type_attribute(attributes, "type"))
        return size * integer_attribute(attributes, "count", 1), alignment_attribute(attributes, alignment) or alignment

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.stack_allocate(*self._room(attributes))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        if "fresh" in attributes:
            return out.stack_allocate_here(*self._room(attributes))
        return out.stack_allocate(*self._room(attributes))


@primitive("pop.offset")
class Offset(Primitive):
    """A pointer moved by a number of elements."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer", "index")
        return operands[0]

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return wrap_unsigned(values[0] + values[1] * size_align(pointer_type(types[0]).element)[0], 64)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.element_address(out, operands[0].text, pointer_type(result).element, operands[1].text)


@primitive("pop.pointer.bitcast")
class PointerBitcast(Primitive):
    """The same address as the pointer type ``_type``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer")
        return pointer_type(type_attribute(attributes, "_type"))

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return values[0]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return operands[0].text


@primitive("pop.pointer.null")
class PointerNull(Primitive):
    """The null pointer of the pointer type ``_type``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands)
        return pointer_type(type_attribute(attributes, "_type"))

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return 0

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return "null"


@primitive("pop.pointer_to_index")
class PointerToIndex(Primitive):
    """An address as a word."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer")
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return wrap_signed(values[0], 64)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return out.assign(f"ptrtoint ptr {operands[0].text} to i64")


@primitive("pop.index_to_pointer")
class IndexToPointer(Primitive):
    """A word, outside or inside a vector of one lane, as the pointer type ``_type`` (language.md P58)."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        words = (INDEX, *(Simd(1, d) for d in DType if d.is_integer and d.bits == 64))
        require(len(operands) == 1 and operands[0] in words, "expected an index operand")
        return pointer_type(type_attribute(attributes, "_type"))

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return wrap_unsigned(values[0] if types[0] == INDEX else values[0][0], 64)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return out.assign(f"inttoptr i64 {operands[0].text} to ptr")


@primitive("pop.load")
class PopLoad(Primitive):
    """Read a value of a trivial type."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer")
        alignment_attribute(attributes)
        element = pointer_type(operands[0]).element
        require(element.is_trivial, "only trivial types can be loaded")
        return element

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        assert result is not None
        return machine.load(values[0], result)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        assert result is not None
        return text.load(out, result, operands[0].text, alignment_attribute(attributes), alias=text.ELEMENT)


@primitive("pop.store")
class PopStore(Primitive):
    """``(value, pointer)``: write a value of a trivial type; with ``[inner]`` to a part of a variable, which may be a field."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "any", "pointer")
        alignment_attribute(attributes)
        require(operands[0] == pointer_type(operands[1]).element, "the value's type is not the pointer's element type")
        require(operands[0].is_trivial, "only trivial types can be stored")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.store(values[1], types[0], values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        alias = "" if integer_attribute(attributes, "inner", 0) else text.ELEMENT
        text.store(out, operands[0].type, operands[0].text, operands[1].text, alignment_attribute(attributes), alias=alias)
        return ""


@dataclass(eq=False)
class MemoryTransfer(Primitive):
    """``(dest, source, bytes)``: copy memory."""

    intrinsic: str
    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "pointer", "pointer", "index")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.write(values[0], machine.read(values[1], values[2]))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        dest, source, size = (o.text for o in operands)
        return text.call(out, self.intrinsic, "void", [("ptr", dest), ("ptr", source), ("i64", size), ("i1", "false")])


register("pop.memcpy", MemoryTransfer("llvm.memcpy.p0.p0.i64"))
register("pop.memmove", MemoryTransfer("llvm.memmove.p0.p0.i64"))


@primitive("pop.memset")
class Fill(Primitive):
    """``(dest, byte, bytes)``: fill memory."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "pointer", "any", "index")
        require(simd_type(operands[1]) in (BYTE, Simd(1, DType.int8)), "expected a byte to fill with")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        machine.write(values[0], bytes([values[1][0] & 255]) * values[2])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        dest, byte, size = (o.text for o in operands)
        return text.call(out, "llvm.memset.p0.i64", "void", [("ptr", dest), ("i8", byte), ("i64", size), ("i1", "false")])


@primitive("pop.memcmp")
class CompareMemory(Primitive):
    """``(a, b, bytes)``: -1, 0 or 1 by the first bytes that differ, unsigned."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        expect(operands, "pointer", "pointer", "index")
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        a, b = (machine.read(v, values[2]) for v in values[:2])
        return (a > b) - (a < b)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return compare_bytes(out, *(o.text for o in operands))


def compare_bytes(out: Emitter, a: str, b: str, size: str) -> str:
    """Emit a comparison of memory: -1, 0 or 1 as ``i64``."""
    order = text.call(out, "memcmp", "i32", [("ptr", a), ("ptr", b), ("i64", size)])
    return text.call(out, "llvm.scmp.i64.i32", "i64", [("i32", order), ("i32", "0")])


@primitive("pop.prefetch")
class Prefetch(Primitive):
    """Tell the machine that memory will be read soon."""

    pure = False

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> None:
        expect(operands, "pointer")

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> None:
        return None

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        hints = [("i32", "0"), ("i32", "3"), ("i32", "1")]
        return text.call(out, "llvm.prefetch.p0", "void", [("ptr", operands[0].text), *hints])
