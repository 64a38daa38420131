"""Arithmetic rows: evaluation and native code agree on all lane types, also at the edges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from mojo_compiler.dialects.core import OperandError, find
from mojo_compiler.types.constants import string_const, type_const
from mojo_compiler.types.core import ATTRIBUTE, I1, INDEX, Const, DType, Float, Integer, Simd, Type
from unit.native_rows import FLOATS, INTEGERS, NUMBERS, Case, natively, samples

BOOL = [DType.bool]
ORDERS = ("eq", "ne", "lt", "le", "gt", "ge")
WORD_ORDERS = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")


def divisible(operands: Sequence[Any], bits: int, signed: bool) -> bool:
    """Whether a division does not trap."""
    pairs = [pair if isinstance(pair, tuple) else (pair,) for pair in operands]
    lowest = -(1 << bits - 1)
    return all(b != 0 and not (signed and a == lowest and b == -1) for a, b in zip(*pairs, strict=True))


def lane_cases(names: str, dtypes: Sequence[DType], count: int) -> list[Case]:
    """Rows of ``pop`` on scalars and on vectors of four."""
    found = []
    for name in names.split():
        for dtype in dtypes:
            for size in (1, 4):
                types = (Simd(size, dtype),) * count
                tried = samples(types)
                if name in ("div", "rem") and not dtype.is_float:
                    tried = [s for s in tried if divisible(s, dtype.bits, dtype.is_signed)]
                found.append(Case(f"pop.{name}", types, tried))
    return found


@natively(0, 3)
def test_two_numbers() -> list[Case]:
    return lane_cases("add sub mul div rem min max", NUMBERS, 2)


@natively(0, 3)
def test_one_number() -> list[Case]:
    return lane_cases("neg abs floor ceil trunc round roundeven", NUMBERS, 1)


@natively(0, 3)
def test_bits() -> list[Case]:
    return lane_cases("and or xor shl shr", INTEGERS, 2) + lane_cases("not", INTEGERS + BOOL, 1)


@natively(0, 3)
def test_truth() -> list[Case]:
    return lane_cases("and or xor mul min max", BOOL, 2)


@natively(0, 3)
def test_floats() -> list[Case]:
    return lane_cases("sqrt", FLOATS, 1) + lane_cases("fma", NUMBERS, 3)


@natively(0, 3)
def test_order() -> list[Case]:
    types = [(Simd(size, dtype),) * 2 for dtype in NUMBERS + BOOL for size in (1, 4)]
    return [Case("pop.cmp", pair, samples(pair, 30), {"pred": string_const(order.encode())}) for order in ORDERS for pair in types]


def word_cases() -> list[Case]:
    """Rows of ``index`` on two words."""
    two: tuple[Type, ...] = (INDEX, INDEX)
    tried = [(a[0], b[0]) for a, b in samples((Simd(1, DType.index),) * 2)]
    safe = [s for s in tried if divisible(s, 64, True)]
    found = [
        Case(f"index.{n}", two, tried)
        for n in ["add", "sub", "mul", "and", "or", "xor", "maxs", "mins", "maxu", "minu", "shl", "shrs", "shru"]
    ]
    found += [Case(f"index.{n}", two, safe) for n in ["divs", "divu", "rems", "remu", "floordivs", "ceildivs"]]
    return found + [Case("index.cmp", two, tried, {"pred": Const(ATTRIBUTE, f"#index<cmp_predicate {p}>")}) for p in WORD_ORDERS]


def cast_cases() -> list[Case]:
    """Conversions between integer types outside vectors."""
    types: list[Type] = [INDEX, *(Integer(bits) for bits in (1, 8, 16, 32, 64))]
    pairs = [(a, b) for a in types for b in types]
    return [Case(f"index.{n}", (a,), samples((a,), 20), {"_type": type_const(b)}) for n in ("casts", "castu") for a, b in pairs]


@natively(0, 3)
def test_words() -> list[Case]:
    return word_cases() + cast_cases()


def arith_cases() -> list[Case]:
    """Rows of ``arith`` and the exact ones of ``math``."""
    integers: list[Type] = [INDEX, Integer(1), Integer(8), Integer(32), Integer(64)]
    found = [Case(f"arith.{n}", (t, t), samples((t, t))) for n in ["addi", "subi", "muli", "andi", "ori", "xori"] for t in integers]
    found += [Case("arith.cmpi", (t, t), samples((t, t)), {"pred": string_const(p.encode())}) for p in WORD_ORDERS for t in integers]
    for t in (Float(32), Float(64)):
        found += [Case(f"arith.{n}", (t, t), samples((t, t))) for n in ["addf", "subf", "mulf", "divf"]]
        found += [Case("arith.cmpf", (t, t), samples((t, t)), {"pred": string_const((u + p).encode())}) for u in "ou" for p in ORDERS]
        found += [
            Case(n, (t,), samples((t,)))
            for n in ("arith.negf", "math.sqrt", "math.absf", "math.floor", "math.ceil", "math.trunc", "math.round", "math.roundeven")
        ]
        found += [Case("math.fma", (t, t, t), samples((t, t, t))), Case("math.copysign", (t, t), samples((t, t)))]
        found += [Case("arith.sitofp", (i,), samples((i,)), {"_type": type_const(t)}) for i in integers]
        found += [Case("arith.fptosi", (t,), samples((t,)), {"_type": type_const(i)}) for i in integers[2:]]
        found.append(Case("arith.select", (I1, t, t), samples((I1, t, t))))
    found.append(Case("arith.extf", (Float(32),), samples((Float(32),)), {"_type": type_const(Float(64))}))
    found.append(Case("arith.truncf", (Float(64),), samples((Float(64),)), {"_type": type_const(Float(32))}))
    return found


@natively(0, 3)
def test_builtin_types() -> list[Case]:
    return arith_cases()


@natively(0)
def test_inexact_functions() -> list[Case]:
    # Python computes in float64 and rounds; the library computes in the type itself. Both may be off by one place.
    names = ["sin", "cos", "tan", "atan", "tanh", "exp", "exp2", "log", "log2", "log10"]
    cases = [Case(f"math.{n}", (t,), samples((t,)), places=2) for n in names for t in (Float(32), Float(64))]
    cases += [Case(f"math.{n}", (t, t), samples((t, t)), places=2) for n in ("powf", "atan2") for t in (Float(32), Float(64))]
    return cases


@natively(0)
def test_literal_operands() -> list[Case]:
    one, four = Simd(1, DType.int32), Simd(4, DType.int32)
    cases = [Case("pop.shl", (one, one), [((5,), (count,))], literals=True) for count in (0, 3, 31, 32, 100, -1)]
    cases += [Case("pop.shr", (four, four), [((5, -5, 6, -6), (1, 2, 40, 40))], literals=True)]
    cases += [Case("index.shl", (INDEX, INDEX), [(-3, count)], literals=True) for count in (0, 63, 64)]
    cases += [Case("pop.add", (Simd(2, d),) * 2, [((1.5, -0.0), (2.25, 0.0))], literals=True) for d in FLOATS]
    return cases


@pytest.mark.parametrize(
    ("name", "types", "message"),
    [
        ("pop.add", (Simd(4, DType.int32), Simd(2, DType.int32)), "operands must have the same type"),
        ("pop.add", (Simd(4, DType.bool),) * 2, "operation is not defined for lanes of type 'bool'"),
        ("pop.shl", (Simd(1, DType.float32),) * 2, "operation is not defined for lanes of type 'float32'"),
        ("pop.sqrt", (Simd(1, DType.int8),), "operation is not defined for lanes of type 'int8'"),
        ("pop.add", (INDEX, INDEX), "expected a SIMD operand"),
        ("index.add", (INDEX,), "operands must be two 'index' values"),
        ("index.cmp", (INDEX, INDEX), "missing attribute 'pred'"),
        ("arith.addf", (INDEX, INDEX), "expected floats"),
    ],
)
def test_typing_errors(name: str, types: tuple[Type, ...], message: str) -> None:
    row = find(name)
    assert row is not None
    with pytest.raises(OperandError) as caught:
        row.result({}, types)
    assert str(caught.value) == message


def test_unknown_operations() -> None:
    assert find("pop.nonsense") is None
    assert find("nonsense.add") is None
