"""Conversions, rearrangement and reductions of vectors: evaluation and native code agree."""

from __future__ import annotations

import pytest
from mojo_compiler.dialects.core import EvaluationError, OperandError, find
from mojo_compiler.types.constants import index_const, int_literal_const, type_const
from mojo_compiler.types.core import I1, INDEX, Array, Const, DType, Float, Integer, Simd, Type, Variadic
from unit.native_rows import INTEGERS, NUMBERS, Case, natively, samples, tries

ALL = [DType.bool, *NUMBERS]
SOME = [DType.bool, DType.uint8, DType.int32, DType.float16, DType.bfloat16, DType.float64]


def to(type: Type) -> dict[str, Const]:
    """The attribute that names a result's type."""
    return {"_type": type_const(type)}


@natively(0, 3)
def test_cast() -> list[Case]:
    types = [Simd(size, dtype) for dtype in ALL for size in (1, 4)]
    return [Case("pop.cast", (t,), samples((t,)), to(Simd(t.size, d))) for t in types for d in ALL]


def bits(type: Simd) -> int:
    """Width in registers."""
    return type.size * (1 if type.dtype is DType.bool else type.dtype.bits)


@natively(0, 3)
def test_bitcast() -> list[Case]:
    types = [Simd(n, d) for d in ALL for n in (1, 2, 4, 8)]
    pairs = [(a, b) for a in types for b in types if bits(a) == bits(b)]
    # Not-a-number payloads do not survive in evaluation, where a lane is a Python float.
    plain = [(a, b) for a, b in pairs if not a.dtype.is_float]
    finite = [(a, b) for a, b in pairs if a.dtype.is_float]
    cases = [Case("pop.bitcast", (a,), samples((a,), 20), to(b)) for a, b in plain]
    for a, b in finite:
        tried = [s for s in samples((a,), 40) if all(lane == lane for lane in s[0])]
        cases.append(Case("pop.bitcast", (a,), tried, to(b)))
    return cases


@natively(0, 3)
def test_builtin_casts() -> list[Case]:
    pairs: list[tuple[Type, DType]] = [(INDEX, d) for d in INTEGERS if d.bits == 64] + [(I1, DType.bool)]
    pairs += [(Integer(d.bits), d) for d in INTEGERS] + [(Float(32), DType.float32), (Float(64), DType.float64)]
    cases = [Case("pop.cast_from_builtin", (b,), samples((b,), 20), to(Simd(1, d))) for b, d in pairs]
    cases += [Case("pop.cast_to_builtin", (Simd(1, d),), samples((Simd(1, d),), 20), to(b)) for b, d in pairs]
    return cases


def mask(*lanes: int) -> dict[str, Const]:
    """A shuffle mask as an argument list of words."""
    return {"mask": Const(Variadic(INDEX), lanes)}


@natively(0, 3)
def test_rearrangement() -> list[Case]:
    cases = []
    for dtype in SOME:
        one, four, eight = Simd(1, dtype), Simd(4, dtype), Simd(8, dtype)
        cases += [Case("pop.simd.splat", (one,), samples((one,), 4), to(t)) for t in (one, four)]
        for type in (one, four):
            at = range(type.size)
            cases.append(Case("pop.simd.extractelement", (type, INDEX), [(*s, i) for i in at for s in samples((type,), 3)]))
            cases.append(Case("pop.simd.insertelement", (type, one, INDEX), [(*s, i) for i in at for s in samples((type, one), 3)]))
            cases.append(Case("pop.simd.join", (type, type), samples((type, type), 4)))
        picks = [(3, 2, 1, 0), (0, 4, 1, 5, 2, 6, 3, 7), (7,), (1, 1)]
        cases += [Case("pop.simd.shuffle", (four, four), samples((four, four), 4), mask(*p)) for p in picks]
        cases += [Case("pop.simd.shuffle", (one, one), samples((one, one), 4), mask(*p)) for p in [(0,), (1,), (1, 0)]]
        for type, width in ((one, 1), (eight, 1), (eight, 2), (eight, 4), (eight, 8)):
            tried = [(*s, o) for o in range(type.size - width + 1) for s in samples((type,), 3)]
            cases.append(Case("pop.simd.slice", (type, INDEX), tried, to(Simd(width, dtype))))
            cases += [
                Case("pop.simd.slice", (type, INDEX), [t], to(Simd(width, dtype)), literals=True) for t in tried[:: len(tried) // 2 + 1]
            ]
    return cases


@natively(0, 3)
def test_choice() -> list[Case]:
    cases = []
    for dtype in SOME:
        for size, conditions in ((1, 1), (4, 1), (4, 4)):
            types = (Simd(conditions, DType.bool), Simd(size, dtype), Simd(size, dtype))
            cases.append(Case("pop.simd.select", types, samples(types, 10)))
    for type in (INDEX, I1, Integer(16), Float(64), Simd(4, DType.float32), Simd(2, DType.bool)):
        cases += [Case("pop.select", (c, type, type), samples((c, type, type), 10)) for c in (I1, Simd(1, DType.bool))]
    return cases


@natively(0, 3)
def test_reductions() -> list[Case]:
    sizes = (1, 2, 8)
    cases = []
    for size in sizes:
        cases += [
            Case(f"pop.simd.reduce_{n}", (t,), samples((t,), 30))
            for d in NUMBERS
            for n in ("add", "mul", "min", "max")
            if (t := Simd(size, d))
        ]
        cases += [
            Case(f"pop.simd.reduce_{n}", (t,), samples((t,), 30))
            for d in [*INTEGERS, DType.bool]
            for n in ("and", "or")
            if (t := Simd(size, d))
        ]
    return cases


@natively(0)
def test_splat_of_a_literal() -> list[Case]:
    return [Case("pop.simd.splat", (Simd(1, d),), samples((Simd(1, d),), 1)[:1], to(Simd(4, d)), literals=True) for d in ALL]


@pytest.mark.parametrize(
    ("name", "attributes", "types", "message"),
    [
        ("pop.cast", to(Simd(2, DType.int8)), (Simd(4, DType.int8),), "cannot change the number of lanes"),
        ("pop.cast", to(INDEX), (Simd(4, DType.int8),), "expected a SIMD operand"),
        ("pop.cast", {}, (Simd(4, DType.int8),), "missing attribute '_type'"),
        ("pop.cast", {"_type": index_const(1)}, (Simd(4, DType.int8),), "attribute '_type' must be a type"),
        (
            "pop.bitcast",
            to(Simd(1, DType.int16)),
            (Simd(1, DType.int8),),
            "the source and destination types must have the same bitwidth",
        ),
        ("pop.cast_to_builtin", to(INDEX), (Simd(1, DType.int32),), "the types differ in kind or width"),
        ("pop.simd.shuffle", mask(0, 8), (Simd(4, DType.int8),) * 2, "shuffle mask index is out of range"),
        ("pop.simd.splat", to(Simd(4, DType.int8)), (Simd(1, DType.uint8),), "the scalar must have the vector's lane type"),
        ("pop.simd.reduce_add", {}, (Simd(3, DType.int8),), "the number of lanes must be a power of 2"),
        ("pop.simd.reduce_and", {}, (Simd(4, DType.float32),), "operation is not defined for lanes of type 'float32'"),
        ("pop.simd.slice", to(Simd(8, DType.int8)), (Simd(4, DType.int8), INDEX), "the result must be a part of the vector"),
        ("pop.select", {}, (I1, INDEX, I1), "the values must have the same trivial type"),
    ],
)
def test_typing_errors(name: str, attributes: dict[str, Const], types: tuple[Type, ...], message: str) -> None:
    row = find(name)
    assert row is not None
    with pytest.raises(OperandError) as caught:
        row.result(attributes, types)
    assert str(caught.value) == message


def test_masks_may_be_nested() -> None:
    row = find("pop.simd.shuffle")
    assert row is not None
    nested = {"mask": Const(Array(2, Array(1, INDEX)), ((1,), (0,)))}
    assert row.result(nested, (Simd(4, DType.int8),) * 2) == Simd(2, DType.int8)
    with pytest.raises(OperandError):
        row.result({"mask": Const(Array(1, Float(64)), (1.5,))}, (Simd(4, DType.int8),) * 2)


def test_lanes_out_of_range() -> None:
    row = find("pop.simd.extractelement")
    assert row is not None
    with pytest.raises(EvaluationError, match="index 4 is out of range for 4 elements"):
        row.evaluate(None, {}, (Simd(4, DType.int8), INDEX), Simd(1, DType.int8), ((1, 2, 3, 4), 4))  # type: ignore[arg-type]


@tries("kgen.int_literal.to_simd")
@pytest.mark.parametrize(
    ("value", "dtype", "expected"),
    [
        (1 << 70, DType.int32, 0),
        (300, DType.uint8, 44),
        (-1, DType.uint64, 2**64 - 1),
        (2, DType.bool, True),
        ((1 << 24) + 1, DType.float32, 2.0**24),
    ],
)
def test_literals_become_lanes(value: int, dtype: DType, expected: object) -> None:
    row, target = find("kgen.int_literal.to_simd"), Simd(2, dtype)
    assert row is not None
    operand = int_literal_const(value)
    assert row.result(to(target), (operand.type,)) == target
    assert row.evaluate(None, to(target), (operand.type,), target, (value,)) == (expected, expected)  # type: ignore[arg-type]
