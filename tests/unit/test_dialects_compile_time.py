"""Rows that exist for compile time: unbounded integers, facts about types and the target, constraints."""

from __future__ import annotations

from typing import Any

import pytest
from mojo_compiler.codegen.function_pointers import Text
from mojo_compiler.codegen.text_emitter import TextEmitter
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.dialects.core import EvaluationError, OperandError, find
from mojo_compiler.dialects.kgen import ConstraintFailed
from mojo_compiler.types.constants import bool_const, index_const, string_const, type_const
from mojo_compiler.types.core import (
    I1,
    INDEX,
    INT_LITERAL,
    Array,
    Const,
    DType,
    Field,
    Integer,
    Passing,
    Pointer,
    Simd,
    StructIdentity,
    StructType,
    Type,
)
from mojo_compiler.types.target import Checks, Target
from unit.native_rows import Case, natively, tries


def evaluate(
    name: str, *values: Any, attributes: dict[str, Const] | None = None, type: Type = INT_LITERAL, target: Target | None = None
) -> Any:
    """Apply a row to operands of one type, typing rule and all."""
    row, types = find(name), (type,) * len(values)
    assert row is not None
    given, target = attributes or {}, target or Target()
    result = row.result(given, types)
    row.require_of(target, given)
    return row.evaluate(Memory(environment=Environment(target)), given, types, result, values)


def lowered(name: str, target: Target, attributes: dict[str, Const]) -> str:
    """What a row without operands is lowered to for a target."""
    row = find(name)
    assert row is not None
    return row.lower(TextEmitter(target), attributes, row.result(attributes, ()), ())


OPERATIONS = "add sub mul floordiv mod pow shl shr and or xor neg not to_index to_float"


@tries(*(f"kgen.int_literal.{operation}" for operation in OPERATIONS.split()))
@pytest.mark.parametrize(
    ("operation", "operands", "expected"),
    [
        ("add", (1 << 100, 1), (1 << 100) + 1),
        ("sub", (1, 3), -2),
        ("mul", (1 << 70, -2), -(1 << 71)),
        ("floordiv", (-7, 2), -4),
        ("floordiv", (7, 0), 0),
        ("mod", (-7, 2), 1),
        ("mod", (7, 0), 0),
        ("pow", (3, 50), 3**50),
        ("pow", (3, -1), 0),
        ("pow", (-1, 1 << 40), 1),
        ("shl", (1, 70), 1 << 70),
        ("shl", (0, 1 << 80), 0),
        ("shl", (1, -1), 0),
        ("shr", (-(1 << 70), 68), -4),
        ("shr", (1, -1), 0),
        ("and", (-1, 1 << 80), 1 << 80),
        ("or", (1, 2), 3),
        ("xor", (3, 1), 2),
        ("neg", (5,), -5),
        ("not", (5,), -6),
        ("to_index", ((1 << 64) + 5,), 5),
        ("to_index", (1 << 63,), -(1 << 63)),
        ("to_float", (3,), (3.0,)),
    ],
)
def test_literals(operation: str, operands: tuple[int, ...], expected: object) -> None:
    assert evaluate(f"kgen.int_literal.{operation}", *operands) == expected


@tries("kgen.int_literal.cmp")
@pytest.mark.parametrize(("predicate", "expected"), [("lt", 1), ("slt", 1), ("eq", 0), ("ne", 1), ("ge", 0), ("sle", 1), ("gt", 0)])
def test_literals_compare(predicate: str, expected: int) -> None:
    assert evaluate("kgen.int_literal.cmp", 1, 1 << 90, attributes={"pred": string_const(predicate.encode())}) == expected


@pytest.mark.parametrize(("operation", "operands"), [("pow", (10, 10**6)), ("shl", (1, 1 << 40)), ("mul", (1 << 50_000, 1 << 50_000))])
def test_literals_have_a_limit(operation: str, operands: tuple[int, ...]) -> None:
    with pytest.raises(EvaluationError, match="integer literal is too large"):
        evaluate(f"kgen.int_literal.{operation}", *operands)


def test_literals_have_no_code() -> None:
    row = find("kgen.int_literal.add")
    assert row is not None
    with pytest.raises(OperandError, match="exists at compile time only"):
        row.lower(TextEmitter(), {}, INT_LITERAL, [])
    with pytest.raises(OperandError, match="expected 2 integer literal operands"):
        row.result({}, (INDEX, INDEX))


def struct(*fields: Type) -> StructType:
    """A complete struct."""
    members = tuple(Field(f"f{i}", t) for i, t in enumerate(fields))
    return StructType(StructIdentity(1, "S", "test.S"), (), members, Passing.TRIVIAL, True)


MEMORY = StructType(StructIdentity(4, "M", "test.M"), (), (Field("n", INDEX),), Passing.MEMORY, True)


@pytest.mark.parametrize(
    ("type", "size", "alignment"),
    [
        (INDEX, 8, 8),
        (I1, 1, 1),
        (Simd(4, DType.bool), 4, 4),
        (Simd(8, DType.float64), 64, 64),
        (Array(3, Simd(1, DType.int16)), 6, 2),
        (Pointer(INDEX), 8, 8),
        (struct(I1, INDEX, I1), 24, 8),
    ],
)
def test_sizes(type: Type, size: int, alignment: int) -> None:
    attributes = {"type": type_const(type)}
    assert evaluate("kgen.sizeof", attributes=attributes) == size
    assert evaluate("kgen.alignof", attributes=attributes) == alignment
    assert evaluate("kgen.bitwidthof", attributes=attributes) == size * 8
    row = find("kgen.sizeof")
    assert row is not None
    assert row.lower(TextEmitter(), attributes, INDEX, []) == str(size)


def test_types_compare() -> None:
    one, other = type_const(Simd(1, DType.int8)), type_const(Simd(2, DType.int8))
    assert evaluate("kgen.type.eq", attributes={"a": one, "b": one}) == 1
    assert evaluate("kgen.type.eq", attributes={"a": one, "b": other}) == 0


@tries("kgen.target", "kgen.target.text", "kgen.target.cores")
def test_target_facts() -> None:
    wide, width = Target(triple="x86_64-linux", cpu="znver4", properties={"simd_bits": 512, "cores": 3}), string_const(b"simd_bits")
    assert evaluate("kgen.target", attributes={"property": width}, target=wide) == 512
    assert (lowered("kgen.target", wide, {"property": width}), lowered("kgen.target", Target(), {"property": width})) == ("512", "128")
    assert evaluate("kgen.target.cores", target=wide) == 3
    assert lowered("kgen.target.cores", wide, {}) == "%v1"
    for name, text in (("cpu", b"znver4"), ("triple", b"x86_64-linux")):
        assert evaluate("kgen.target.text", attributes={"property": string_const(name.encode())}, target=wide) == text
    for row in ("kgen.target", "kgen.target.text"):
        with pytest.raises(OperandError, match="unknown target property 'colour'"):
            evaluate(row, attributes={"property": string_const(b"colour")})


@tries("kgen.defined", "kgen.defined.number", "kgen.defined.text")
def test_definitions() -> None:
    told, number, name = Target(definitions={"n": "0x10", "name": ""}), {"name": string_const(b"n")}, {"name": string_const(b"name")}
    assert [evaluate("kgen.defined", attributes=number, target=t) for t in (told, Target())] == [1, 0]
    assert [lowered("kgen.defined", t, number) for t in (told, Target())] == ["true", "false"]
    assert (evaluate("kgen.defined.number", attributes=number, target=told), lowered("kgen.defined.number", told, number)) == (16, "16")
    assert evaluate("kgen.defined.text", attributes=name, target=told) == b""
    with pytest.raises(ConstraintFailed, match="'name' is defined as '', which is no Int"):
        evaluate("kgen.defined.number", attributes=name, target=told)
    for row in ("kgen.defined.number", "kgen.defined.text"):
        with pytest.raises(ConstraintFailed, match="'n' is not defined"):
            evaluate(row, attributes=number)


@natively(0)
def test_facts_about_types() -> list[Case]:
    types: list[Type] = [INDEX, I1, Simd(4, DType.bool), Array(3, Simd(1, DType.int16)), Pointer(INDEX), struct(I1, INDEX), MEMORY]
    cases = [Case(f"kgen.{n}", (), [()], {"type": type_const(t)}) for n in ("sizeof", "alignof", "bitwidthof") for t in types]
    cases += [Case("kgen.type.trivial", (), [()], {"type": type_const(t)}) for t in types]
    return cases + [Case("kgen.type.eq", (), [()], {"a": type_const(a), "b": type_const(INDEX)}) for a in types]


def test_trivial_types() -> None:
    assert evaluate("kgen.type.trivial", attributes={"type": type_const(struct(I1, INDEX))}) == 1
    assert evaluate("kgen.type.trivial", attributes={"type": type_const(MEMORY)}) == 0


@tries("kgen.param.assert")
def test_constraints() -> None:
    row = find("kgen.param.assert")
    assert row is not None
    boolean = StructType(StructIdentity(2, "Bool", "test.Bool"), (), (Field("value", I1),), Passing.TRIVIAL, True)
    for true in (bool_const(True), Const(boolean, (1,)), Const(Simd(1, DType.bool), (True,))):
        assert row.result({"cond": true}, ()) is None
    with pytest.raises(ConstraintFailed, match=r"^too wide$"):
        row.result({"cond": Const(boolean, (0,)), "message": string_const(b"too wide")}, ())
    with pytest.raises(ConstraintFailed, match=r"^param assertion failed$"):
        row.result({"cond": bool_const(False)}, ())


@tries("index.constant", "index.bool.constant", "arith.constant")
def test_constants_take_structs_of_one_word() -> None:
    word = StructType(StructIdentity(3, "Int", "test.Int"), (), (Field("value", INDEX),), Passing.TRIVIAL, True)
    assert evaluate("index.constant", attributes={"value": Const(word, (7,))}) == 7
    assert evaluate("index.bool.constant", attributes={"value": bool_const(True)}) == 1
    assert evaluate("arith.constant", attributes={"value": index_const(-3)}) == -3


@tries("llvm.trap", "kgen.unreachable")
@pytest.mark.parametrize("name", ["llvm.trap", "kgen.unreachable"])
def test_stopping(name: str) -> None:
    with pytest.raises(EvaluationError):
        evaluate(name)
    row, out = find(name), TextEmitter()
    assert row is not None
    assert row.lower(out, {}, None, []) == ""
    assert out.lines == ["  call void @llvm.trap()"]


@tries("kgen.note_raise")
def test_nothing_is_noted_at_compile_time() -> None:
    assert evaluate("kgen.note_raise", 7, type=Integer(32)) == 7
    with pytest.raises(OperandError, match="an i32 is expected"):
        evaluate("kgen.note_raise", 7, type=INDEX)


@tries("kgen.check.index", "kgen.check", "kgen.check.divisor")
def test_checks() -> None:
    """At compile time an index is checked always; what code does depends on the checks of its function."""
    wraps = {"wraps": index_const(1)}
    assert [evaluate("kgen.check.index", i, 3, attributes=wraps, type=INDEX) for i in (0, 2, -1, -3)] == [0, 2, 2, 0]
    for index, attributes in ((3, wraps), (-4, wraps), (-1, {}), (2, {"width": index_const(2)})):
        with pytest.raises(EvaluationError, match=f"index {index} is out of bounds for size 3"):
            evaluate("kgen.check.index", index, 3, attributes=attributes, type=INDEX)
    lines = {checks: _lines("kgen.check.divisor", Target(checks=checks), INDEX) for checks in Checks}
    assert lines[Checks.OFF] == []
    assert "@mojo_note_zero_division()" in "".join(lines[Checks.ON])
    assert "@mojo_divided_by_zero()" in "".join(lines[Checks.STRICT])
    assert _lines("kgen.check.index", Target(checks=Checks.OFF), INDEX, INDEX) == []
    assert "@mojo_index_failed(i64 %a0, i64 %a1, i64 1, i64 0)" in "".join(_lines("kgen.check.index", Target(), INDEX, INDEX))
    text = (I1, Pointer(Simd(1, DType.int8)), INDEX)
    assert "@mojo_check_failed(ptr %a1, i64 %a2)" in "".join(_lines("kgen.check", Target(), *text))
    row = find("kgen.check")
    assert row is not None
    assertion = {"assertion": index_const(1)}
    for target, is_there in (
        (Target(), False),
        (Target(checks=Checks.STRICT), True),
        (Target(definitions={"MOJO_ENABLE_ASSERTIONS": ""}), True),
    ):
        assert bool(_lines("kgen.check", target, *text, attributes=assertion)) == is_there


def _lines(name: str, target: Target, *types: Type, attributes: dict[str, Const] | None = None) -> list[str]:
    """What a row is lowered to for operands ``%a0``, ``%a1`` and so on."""
    row, out = find(name), TextEmitter(target)
    assert row is not None
    row.lower(out, attributes or {}, row.result(attributes or {}, types), [Text(f"%a{i}", type) for i, type in enumerate(types)])
    return out.lines
