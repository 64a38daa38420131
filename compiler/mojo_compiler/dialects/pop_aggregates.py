"""Arrays and variadics of the ``pop`` dialect."""

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
    integer_attribute,
    primitive,
    require,
    type_attribute,
)
from mojo_compiler.dialects.pop_memory import expect_types
from mojo_compiler.dialects.pop_simd import lane_at
from mojo_compiler.types.core import INDEX, Array, Pointer, Type, Variadic
from mojo_compiler.types.layout import size_align


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
        expect_types(operands, target.element)
        return target

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return (values[0],) * array_type(result).size

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        target, value = array_type(result), "poison"
        if out.in_memory(target):
            return _filled(out, target, operands[0].text)
        array, element = out.type_text(target), out.type_text(target.element)
        for i in range(target.size):
            value = out.assign(f"insertvalue {array} {value}, {element} {operands[0].text}, {i}")
        return value


def _filled(out: Emitter, target: Array, value: str) -> str:
    """An array in memory, filled by a loop."""
    room, counter = out.room(target), out.stack_allocate(8, 8)
    loop, done = out.block("fill"), out.block("filled")
    out.line(f"store i64 0, ptr {counter}")
    out.line(f"br label %{loop}")
    out.start(loop)
    index = out.assign(f"load i64, ptr {counter}")
    text.store(out, target.element, value, text.element_address(out, room, target.element, index))
    following = out.assign(f"add i64 {index}, 1")
    out.line(f"store i64 {following}, ptr {counter}")
    more = out.assign(f"icmp ult i64 {following}, {target.size}")
    out.line(f"br i1 {more}, label %{loop}, label %{done}")
    out.start(done)
    return room


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.part(out, operands[0], integer_attribute(attributes, "index"))


@primitive("pop.array.set")
class ArraySet(Primitive):
    """``(array, value)``: the array with element ``[index]`` replaced."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2, "expected two operands")
        array = array_type(operands[0])
        expect_types(operands, array, array.element)
        _constant_index(attributes, array)
        return array

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return _replace(values[0], integer_attribute(attributes, "index"), values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        index = integer_attribute(attributes, "index")
        if out.in_memory(operands[0].type):
            return _replaced(out, operands[0], operands[1], str(index))
        array, value = (f"{out.type_text(o.type)} {o.text}" for o in operands)
        return out.assign(f"insertvalue {array}, {value}, {index}")


def _spilled(out: Emitter, array: LoweredOperand) -> str:
    """The address of an array that was put into the frame."""
    slot = out.room(array.type)
    text.store(out, array.type, array.text, slot)
    return slot


def _element(out: Emitter, array: Type, address: str, index: str) -> str:
    """The address of an element, by LLVM's own layout."""
    return out.assign(f"getelementptr inbounds {out.memory_type_text(array)}, ptr {address}, i64 0, i64 {index}")


def _replaced(out: Emitter, array: LoweredOperand, value: LoweredOperand, index: str) -> str:
    """An array with an element replaced."""
    slot = _spilled(out, array)
    text.store(out, value.type, value.text, _element(out, array.type, slot, index))
    return slot if out.in_memory(array.type) else text.load(out, array.type, slot)


@primitive("pop.array.get_dynamic")
class ArrayGetDynamic(Primitive):
    """``(array, index)``: an element by a run-time index, which must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 2, "expected two operands")
        expect_types(operands, array_type(operands[0]), INDEX)
        return array_type(operands[0]).element

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return lane_at(values[0], values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        array = operands[0]
        address = _element(out, array.type, array.text if out.in_memory(array.type) else _spilled(out, array), operands[1].text)
        element = array_type(array.type).element
        return address if out.in_memory(element) else text.load(out, element, address)


@primitive("pop.array.set_dynamic")
class ArraySetDynamic(Primitive):
    """``(array, value, index)``: the array with an element replaced; the index must be in range."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 3, "expected three operands")
        array = array_type(operands[0])
        expect_types(operands, array, array.element, INDEX)
        return array

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return _replace(values[0], values[2], values[1])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return _replaced(out, operands[0], operands[1], operands[2].text)


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        slot = variadic_slot(operands[0].type)
        return text.load(out, slot, text.element_address(out, text.part(out, operands[0], 0), slot, operands[1].text))


@primitive("pop.variadic.size")
class VariadicSize(Primitive):
    """The number of elements."""

    def result(self, attributes: Attributes, operands: Sequence[Type]) -> Type:
        require(len(operands) == 1, "expected one operand")
        variadic_slot(operands[0])
        return INDEX

    def evaluate(self, machine: Machine, attributes: Attributes, types: Sequence[Type], result: Type | None, values: Sequence[Any]) -> Any:
        return len(values[0])

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.part(out, operands[0], 1)


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

    def lower(self, out: Emitter, attributes: Attributes, result: Type | None, operands: Sequence[LoweredOperand]) -> str:
        return text.part(out, operands[0], 0)
