"""Static strings, lane types, arrays and variadics of the ``pop`` dialect."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import (
    Attributes,
    Emitter,
    EvaluationError,
    Machine,
    Operand,
    OperandError,
    Primitive,
    integer_attribute,
    primitive,
    register,
    require,
    type_attribute,
)
from mojo_compiler.dialects.pop_memory import BYTE, compare_bytes
from mojo_compiler.dialects.pop_simd import lane_at
from mojo_compiler.types.core import DTYPE, DTYPE_BY_CODE, I1, INDEX, STRING, Array, DType, Pointer, Simd, Type, Variadic
from mojo_compiler.types.layout import size_align

CHARACTER = Simd(1, DType.int8)
"""What strings consist of."""


def _expect(operands: Sequence[Type], *types: Type) -> None:
    require(tuple(operands) == types, f"expected {len(types)} operand{'s' * (len(types) != 1)} of fixed types")


def _part(out: Emitter, operand: Operand, index: int) -> str:
    return out.assign(f"extractvalue {out.type_text(operand.type)} {operand.text}, {index}")


@primitive("pop.string.address")
class StringAddress(Primitive):
    """The address of the bytes, which a NUL follows."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, STRING)
        return Pointer(CHARACTER)

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return machine.text_address(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return _part(out, operands[0], 0)


@primitive("pop.string.size")
class StringSize(Primitive):
    """The number of bytes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, STRING)
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return len(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return _part(out, operands[0], 1)


@primitive("pop.string.concat")
class StringConcat(Primitive):
    """Two strings joined; at compile time only, since strings are static bytes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, STRING, STRING)
        return STRING

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return values[0] + values[1]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        raise OperandError("string literals can only be joined at compile time")


@primitive("pop.string.eq")
class StringEqual(Primitive):
    """Whether two strings have the same bytes."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, STRING, STRING)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return int(values[0] == values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        (a, size), (b, other) = ((_part(out, o, 0), _part(out, o, 1)) for o in operands)
        same_size = out.assign(f"icmp eq i64 {size}, {other}")
        # Comparing no bytes if the sizes differ avoids a branch.
        order = compare_bytes(out, a, b, out.assign(f"select i1 {same_size}, i64 {size}, i64 0"))
        return out.assign(f"and i1 {same_size}, {out.assign(f'icmp eq i64 {order}, 0')}")


# ---- lane types -----------------------------------------------------------------------------------------------


@primitive("pop.dtype.to_ui8")
class DTypeCode(Primitive):
    """The number of a lane type."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, DTYPE)
        return BYTE

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return (values[0].code,)

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return operands[0].text


@primitive("pop.dtype.from_ui8")
class DTypeFromCode(Primitive):
    """The lane type with a number."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, BYTE)
        return DTYPE

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        if values[0][0] not in DTYPE_BY_CODE:
            raise EvaluationError(f"{values[0][0]} is not the code of a dtype")
        return DTYPE_BY_CODE[values[0][0]]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return operands[0].text


@primitive("pop.dtype.eq")
class DTypeEqual(Primitive):
    """Whether two lane types are the same."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, DTYPE, DTYPE)
        return I1

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return int(values[0] is values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return out.assign(f"icmp eq i8 {operands[0].text}, {operands[1].text}")


@dataclass(eq=False)
class DTypeQuery(Primitive):
    """A small fact about a lane type. At run time it is looked up in a word that holds `width` bits for each code."""

    fact: Callable[[DType], int]
    type: Type
    width: int

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        _expect(operands, DTYPE)
        return self.type

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return int(self.fact(values[0]))

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        table = sum(int(self.fact(d)) << d.code * self.width for d in DType)
        code = out.assign(f"zext i8 {operands[0].text} to i64")
        amount = out.assign(f"mul i64 {code}, {self.width}")
        found = out.assign(f"lshr i64 {table}, {amount}")
        if self.type == I1:
            return out.assign(f"trunc i64 {found} to i1")
        return out.assign(f"and i64 {found}, {(1 << self.width) - 1}")


register("pop.dtype.is_float", DTypeQuery(lambda d: d.is_float, I1, 1))
register("pop.dtype.is_integral", DTypeQuery(lambda d: d.is_integer, I1, 1))
register("pop.dtype.is_signed", DTypeQuery(lambda d: d.is_signed, I1, 1))
register("pop.dtype.is_unsigned", DTypeQuery(lambda d: d.is_integer and not d.is_signed, I1, 1))
register("pop.dtype.sizeof", DTypeQuery(lambda d: d.bits // 8, INDEX, 4))


# ---- arrays ---------------------------------------------------------------------------------------------------


def array_type(type: Type | None) -> Array:
    """An array type. Raises `OperandError` for any other type."""
    if not isinstance(type, Array):
        raise OperandError("expected an array")
    return type


def _constant_index(attributes: Attributes, array: Array) -> int:
    index = integer_attribute(attributes, "index")
    require(0 <= index < array.size, f"index {index} is out of range for {array.size} elements")
    return index


def _replace(values: tuple[Any, ...], index: int, value: Any) -> tuple[Any, ...]:
    lane_at(values, index)
    return (*values[:index], value, *values[index + 1 :])


@primitive("pop.array.repeat")
class ArrayRepeat(Primitive):
    """One value in all elements of ``_type``."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        target = array_type(type_attribute(attributes, "_type"))
        _expect(operands, target.element)
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return (values[0],) * array_type(result).size

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        target, value = array_type(result), "poison"
        array, element = out.type_text(target), out.type_text(target.element)
        for i in range(target.size):
            value = out.assign(f"insertvalue {array} {value}, {element} {operands[0].text}, {i}")
        return value


@primitive("pop.array.get")
class ArrayGet(Primitive):
    """Element ``[index]``, a constant."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        array = array_type(operands[0])
        _constant_index(attributes, array)
        return array.element

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return values[0][integer_attribute(attributes, "index")]

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return _part(out, operands[0], integer_attribute(attributes, "index"))


@primitive("pop.array.set")
class ArraySet(Primitive):
    """``(array, value)``: the array with element ``[index]`` replaced."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2, "expected two operands")
        array = array_type(operands[0])
        _expect(operands, array, array.element)
        _constant_index(attributes, array)
        return array

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return _replace(values[0], integer_attribute(attributes, "index"), values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        array, value = (f"{out.type_text(o.type)} {o.text}" for o in operands)
        return out.assign(f"insertvalue {array}, {value}, {integer_attribute(attributes, 'index')}")


def _in_memory(out: Emitter, array: Operand, index: str) -> tuple[str, str]:
    """Put an array into the frame; the addresses of it and of an element, by LLVM's own layout."""
    slot = out.stack_allocate(*size_align(array.type))
    text.store(out, array.type, array.text, slot)
    return slot, out.assign(f"getelementptr inbounds {out.memory_type_text(array.type)}, ptr {slot}, i64 0, i64 {index}")


@primitive("pop.array.get_dynamic")
class ArrayGetDynamic(Primitive):
    """``(array, index)``: an element by a run-time index, which must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2, "expected two operands")
        _expect(operands, array_type(operands[0]), INDEX)
        return array_type(operands[0]).element

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return lane_at(values[0], values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        _, address = _in_memory(out, operands[0], operands[1].text)
        return text.load(out, array_type(operands[0].type).element, address)


@primitive("pop.array.set_dynamic")
class ArraySetDynamic(Primitive):
    """``(array, value, index)``: the array with an element replaced; the index must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 3, "expected three operands")
        array = array_type(operands[0])
        _expect(operands, array, array.element, INDEX)
        return array

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return _replace(values[0], values[2], values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        slot, address = _in_memory(out, operands[0], operands[2].text)
        text.store(out, operands[1].type, operands[1].text, address)
        return text.load(out, operands[0].type, slot)


# ---- variadics ------------------------------------------------------------------------------------------------


def variadic_slot(type: Type) -> Type:
    """What a variadic's memory holds for each element: the value if it is trivial, else its address."""
    if not isinstance(type, Variadic):
        raise OperandError("expected a variadic")
    return type.element if type.element.is_trivial else Pointer(type.element)


@primitive("pop.variadic.get")
class VariadicGet(Primitive):
    """``(variadic, index)``: an element, or the address of one that is not trivial; the index must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2 and operands[1] == INDEX, "expected a variadic and an index")
        return variadic_slot(operands[0])

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return lane_at(values[0], values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        slot = variadic_slot(operands[0].type)
        return text.load(out, slot, text.element_address(out, _part(out, operands[0], 0), slot, operands[1].text))


@primitive("pop.variadic.size")
class VariadicSize(Primitive):
    """The number of elements."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        variadic_slot(operands[0])
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return len(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return _part(out, operands[0], 1)


@primitive("pop.variadic.address")
class VariadicAddress(Primitive):
    """The address of the first element, or of the first element's address if the elements are not trivial."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        return Pointer(variadic_slot(operands[0]))

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        slot = variadic_slot(types[0])
        size, alignment = size_align(slot)
        address = machine.stack_allocate(size * len(values[0]), alignment)
        for i, value in enumerate(values[0]):
            machine.store(address + i * size, slot, value)
        return address

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[Operand]) -> str:
        return _part(out, operands[0], 0)
