"""Checked memory, and constants into it and out of it."""

from __future__ import annotations

import pytest
from mojo_compiler.comptime.freezing import Freeze, Thaw
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.comptime.memory_images import image_of
from mojo_compiler.dialects.core import EvaluationError
from mojo_compiler.types.constants import NULL, Address, Image, string_const
from mojo_compiler.types.core import INDEX, INT_LITERAL, STRING, Array, Const, DType, Pointer, Simd, Type, Variadic
from mojo_compiler.types.layout import size_align
from unit.ir_samples import BOX, FLAGGED, INT, function_type, loop_sum, struct

WORDS = Image(b"".join(i.to_bytes(8, "little") for i in (10, 20, 30)))


@pytest.mark.parametrize(
    ("offset", "message"),
    [(16, "accessed memory out of bounds"), (9, "accessed memory out of bounds"), (1 << 40, "that does not exist at compile time")],
)
def test_accesses_are_checked(offset: int, message: str) -> None:
    memory = Memory()
    address = memory.allocate(16, 8)
    memory.store(address + 8, INDEX, -3)
    assert memory.load(address + 8, INDEX) == -3
    with pytest.raises(EvaluationError, match=message):
        memory.load(address + offset, INDEX)
    with pytest.raises(EvaluationError, match=message):
        memory.store(address + offset, INDEX, 1)
    with pytest.raises(EvaluationError, match=message):
        memory.read(address + offset, 8)


def test_null_freed_and_constant_memory() -> None:
    memory = Memory()
    with pytest.raises(EvaluationError, match="dereferenced a null pointer"):
        memory.load(0, FLAGGED)
    address = memory.allocate(8, 8)
    memory.release(address)
    with pytest.raises(EvaluationError, match="accessed memory that was freed"):
        memory.load(address, INDEX)
    with pytest.raises(EvaluationError, match="freed memory that is not allocated"):
        memory.release(address)
    memory.release(0)
    text = memory.text_address(b"abc")
    assert memory.text_address(b"abc") == text
    assert memory.read(text, 4) == b"abc\0"
    with pytest.raises(EvaluationError, match="wrote to constant memory"):
        memory.write(text, b"x")
    with pytest.raises(EvaluationError, match="wrote to constant memory"):
        memory.store(text, Simd(1, DType.uint8), (1,))


def test_stack_memory_ends_with_its_frame() -> None:
    memory = Memory()
    height = len(memory.stack)
    address = memory.stack_allocate(8, 8)
    memory.store(address, INDEX, 1)
    memory.unwind(height)
    with pytest.raises(EvaluationError, match="freed"):
        memory.load(address, INDEX)


def test_memory_is_limited() -> None:
    memory = Memory(limit=1000)
    memory.release(memory.allocate(900, 1))
    memory.allocate(900, 1)
    with pytest.raises(EvaluationError, match="cannot allocate 200 bytes"):
        memory.allocate(200, 1)
    with pytest.raises(EvaluationError, match="cannot allocate -1 bytes"):
        memory.allocate(-1, 1)


def round_trip(type: Type, value: object) -> Const:
    memory = Memory()
    return Freeze(memory).const(type, Thaw(memory).value(type, value))


@pytest.mark.parametrize(
    ("type", "value"),
    [
        (Pointer(INDEX), NULL),
        (Pointer(INDEX), Address(WORDS, 8)),
        (BOX, (Address(WORDS), 3)),
        (BOX, (Address(WORDS, 24), 0)),
        (Array(2, Pointer(INDEX)), (Address(WORDS), Address(WORDS, 8))),
        (Variadic(INT), ((1,), (2,))),
        (Variadic(BOX), ((Address(WORDS), 3), (NULL, 0))),
        (Pointer(Pointer(INDEX)), Address(Image(bytes(16), ((8, Address(WORDS, 16)),)))),
        (STRING, b"text"),
    ],
    ids=repr,
)
def test_constants_survive_thawing_and_freezing(type: Type, value: object) -> None:
    assert round_trip(type, value) == Const(type, value)


def test_function_constants_in_memory() -> None:
    sample = loop_sum()
    shape = function_type([], INDEX)
    memory = Memory()
    address = memory.allocate(8, 8)
    memory.store(address, shape, sample.entry)
    assert memory.load(address, shape) is sample.entry
    frozen = Freeze(memory).address(address)
    assert frozen == Address(Image(bytes(8), ((0, sample.entry),)))
    again = Memory()
    assert again.load(Thaw(again).address(frozen), shape) is sample.entry
    memory.store(address, INDEX, 5)
    with pytest.raises(EvaluationError, match="not a function"):
        memory.load(address, shape)


def test_what_cannot_be_frozen() -> None:
    memory = Memory()
    address = memory.allocate(8, 8)
    memory.store(address, Pointer(INDEX), address)
    with pytest.raises(EvaluationError, match="points back to itself"):
        Freeze(memory).address(address)
    other = memory.allocate(8, 8)
    memory.release(other)
    with pytest.raises(EvaluationError, match="freed"):
        Freeze(memory).address(other)
    with pytest.raises(EvaluationError, match="closure"):
        Freeze(memory).value(function_type([], INDEX, capturing=True), (loop_sum().entry, 1))


def test_stale_addresses_inside_blocks_become_null() -> None:
    memory = Memory()
    address, other = memory.allocate(16, 8), memory.allocate(8, 8)
    memory.store(address, Pointer(INDEX), other)
    memory.store(address + 8, INDEX, 1)
    memory.release(other)
    assert Freeze(memory).address(address) == Address(Image(bytes(8) + (1).to_bytes(8, "little")))


def test_unbounded_integers_and_variadics_in_memory() -> None:
    memory = Memory()
    address = memory.allocate(16, 8)
    for number in (0, -1, 1 << 61, -(1 << 62), 1 << 62, 10**40, -(10**40)):
        memory.store(address, INT_LITERAL, number)
        assert memory.load(address, INT_LITERAL) == number
    memory.store(address, Variadic(INT), ((1,), (2,)))
    assert memory.load(address, Variadic(INT)) == ((1,), (2,))
    memory.store(address, STRING, b"abc")
    assert memory.load(address, STRING) == b"abc"


def test_images_of_constants_are_what_memory_holds() -> None:
    whole = struct("Whole", ("flagged", FLAGGED), ("lanes", Simd(2, DType.bfloat16)), ("big", INT_LITERAL))
    value = ((1, -2, 0), (1.5, -0.5), 77)
    memory = Memory()
    address = memory.allocate(*size_align(whole))
    memory.store(address, whole, value)
    assert image_of(Const(whole, value)) == Image(memory.read(address, size_align(whole)[0]))
    text = image_of(string_const(b"ab"))
    assert text == Image(bytes(8) + (2).to_bytes(8, "little"), ((0, Address(Image(b"ab\0"))),))
