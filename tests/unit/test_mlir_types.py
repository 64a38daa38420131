"""MLIR spellings of types and attributes, and how types and constants are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from mojo_compiler.types.constants import (
    NONE_CONST,
    NULL,
    Address,
    Image,
    bool_const,
    dtype_const,
    index_const,
    int_literal_const,
    string_const,
    type_const,
)
from mojo_compiler.types.core import (
    ANY_TYPE,
    ATTRIBUTE,
    DTYPE,
    I1,
    INDEX,
    INT_LITERAL,
    NONE,
    STRING,
    Array,
    Const,
    Convention,
    DType,
    Field,
    Float,
    FunctionArgument,
    FunctionType,
    Integer,
    Pack,
    Passing,
    Pointer,
    Simd,
    StructIdentity,
    StructType,
    TraitIdentity,
    TraitType,
    Type,
    Variadic,
)
from mojo_compiler.types.mlir import Piece, parse_attribute, parse_type
from mojo_compiler.types.printing import const_text, mangle, type_name


def struct(name: str, arguments: tuple[Const, ...] = (), **fields: Type) -> StructType:
    """A complete struct of this name."""
    identity = StructIdentity(1, name, f"builtin.{name}")
    return StructType(identity, arguments, tuple(Field(n, t) for n, t in fields.items()), Passing.TRIVIAL, True)


INT = struct("Int", value=INDEX)
BOOL = struct("Bool", value=I1)
FLOAT = struct("FloatLiteral", value=Simd(1, DType.float64))
LANE = struct("DType", value=DTYPE)
TEXT = struct("StringLiteral", value=STRING)
FLOAT32 = Const(LANE, (DType.float32,))
VECTOR = struct("SIMD", (FLOAT32, Const(INT, (4,))), value=Simd(4, DType.float32))
PAIR = struct("Tuple", (Const(Variadic(ANY_TYPE), (INT, FLOAT)),), storage=Pack((INT, FLOAT)))


@pytest.mark.parametrize(
    ("spelling", "type"),
    [
        ("i1", I1),
        ("i64", Integer(64)),
        ("index", INDEX),
        ("f32", Float(32)),
        ("f64", Float(64)),
        ("!pop.scalar<f32>", Simd(1, DType.float32)),
        ("!pop.scalar<si32>", Simd(1, DType.int32)),
        ("!pop.scalar<ui8>", Simd(1, DType.uint8)),
        ("!pop.scalar<bf16>", Simd(1, DType.bfloat16)),
        ("!pop.scalar<float32>", Simd(1, DType.float32)),
        ("!pop.scalar<index>", Simd(1, DType.index)),
        ("!pop.scalar<bool>", Simd(1, DType.bool)),
        ("!pop.simd<8, address>", Simd(8, DType.address)),
        ("!kgen.pointer<scalar<f32>>", Pointer(Simd(1, DType.float32))),
        ("!kgen.pointer<!kgen.pointer<index>>", Pointer(Pointer(INDEX))),
        ("!kgen.string", STRING),
        ("string", STRING),
        ("!kgen.dtype", DTYPE),
        ("!kgen.none", NONE),
        ("!kgen.int_literal", INT_LITERAL),
        ("!pop.array<3, f64>", Array(3, Float(64))),
        ("!kgen.pack<index, f64>", Pack((INDEX, Float(64)))),
        ("!kgen.pack<[index, !pop.scalar<si8>]>", Pack((INDEX, Simd(1, DType.int8)))),
        ("!kgen.pack<>", Pack(())),
        ("!kgen.variadic<index>", Variadic(INDEX)),
    ],
)
def test_types(spelling: str, type: Type) -> None:
    assert parse_type([spelling]) == type
    assert parse_type([f" {spelling} "]) == type


@pytest.mark.parametrize(
    ("pieces", "type"),
    [
        (["!pop.simd<", index_const(4), ",", dtype_const(DType.float16), ">"], Simd(4, DType.float16)),
        (["!pop.simd<", Const(INT, (4,)), ", ", FLOAT32, ">"], Simd(4, DType.float32)),
        (["!pop.simd<", int_literal_const(2), ", bool>"], Simd(2, DType.bool)),
        (["!pop.simd<", "1", "6", ", f32>"], Simd(16, DType.float32)),
        (["!kgen.pointer<", type_const(INT), ">"], Pointer(INT)),
        (["!kgen.pointer<scalar<", FLOAT32, ">>"], Pointer(Simd(1, DType.float32))),
        (["!pop.array<", Const(INT, (3,)), ", ", type_const(FLOAT), ">"], Array(3, FLOAT)),
        (["!kgen.pack<", Const(Variadic(ANY_TYPE), (INT, FLOAT)), ">"], Pack((INT, FLOAT))),
        (["!kgen.pack<", Const(Variadic(ANY_TYPE), ()), ">"], Pack(())),
        (["!kgen.pack<", type_const(INT), ", ", Const(Variadic(ANY_TYPE), (FLOAT, BOOL)), ">"], Pack((INT, FLOAT, BOOL))),
        ([type_const(INT)], INT),
    ],
)
def test_types_with_computed_parts(pieces: Sequence[Piece], type: Type) -> None:
    assert parse_type(pieces) == type


@pytest.mark.parametrize(
    "pieces",
    [
        [""],
        ["int"],
        ["!pop.scalar"],
        ["!pop.scalar<f33>"],
        ["!pop.simd<x, f32>"],
        ["!pop.simd<4, f32"],
        ["index index"],
        ["!kgen.pointer<4>"],
        ["!pop.simd<", type_const(INT), ", f32>"],
        ["!pop.simd<4, ", index_const(1), ">"],
        ["!kgen.pointer<", Const(Variadic(ANY_TYPE), (INT, FLOAT)), ">"],
    ],
)
def test_bad_types(pieces: Sequence[Piece]) -> None:
    with pytest.raises(ValueError, match="invalid MLIR type or attribute: "):
        parse_type(pieces)


def test_bad_sizes() -> None:
    with pytest.raises(ValueError, match="simd width must be > 0"):
        parse_type(["!pop.simd<-4, f32>"])


@pytest.mark.parametrize(
    ("spelling", "const"),
    [
        ("true", bool_const(True)),
        ("false : i1", bool_const(False)),
        ("1 : index", index_const(1)),
        ("-1:index", index_const(-1)),
        ("5 : i32", Const(Integer(32), 5)),
        ("-1 : i8", Const(Integer(8), 255)),
        ("0x10 : index", index_const(16)),
        ("7", Const(Integer(64), 7)),
        ("2.5 : f64", Const(Float(64), 2.5)),
        ("1.0e-3", Const(Float(64), 0.001)),
        ("0.1 : f32", Const(Float(32), 0.10000000149011612)),
        ("3 : f64", Const(Float(64), 3.0)),
        ('"text"', string_const(b"text")),
        ('"a\\"b\\0A" : !kgen.string', string_const(b'a"b\n')),
        ("#kgen.dtype.constant<f32>", dtype_const(DType.float32)),
        ("#kgen.dtype.constant<float32> : !kgen.dtype", dtype_const(DType.float32)),
        ("si8 : !kgen.dtype", dtype_const(DType.int8)),
        ("#kgen.none", NONE_CONST),
        ("i32", type_const(Integer(32))),
        ("!pop.scalar<f32>", type_const(Simd(1, DType.float32))),
        ("unit", Const(ATTRIBUTE, "unit")),
        ("#index<cmp_predicate eq>", Const(ATTRIBUTE, "#index<cmp_predicate eq>")),
    ],
)
def test_attributes(spelling: str, const: Const) -> None:
    assert parse_attribute([spelling]) == const


def test_attributes_with_computed_parts() -> None:
    assert parse_attribute([Const(INT, (3,)), " : i8"]) == Const(Integer(8), 3)
    assert parse_attribute([FLOAT32]) == FLOAT32
    assert parse_attribute(["#index<cmp_predicate ", Const(TEXT, (b"eq",)), ">"]) == Const(ATTRIBUTE, "#index<cmp_predicate eq>")


@pytest.mark.parametrize("spelling", ["", " ", "true : index", "1 : string", "2.5 : index", '"a" : f32', "1 2"])
def test_bad_attributes(spelling: str) -> None:
    with pytest.raises(ValueError, match="MLIR"):
        parse_attribute([spelling])


# ---- printing -------------------------------------------------------------------------------------------------


def function(*arguments: Type, result: Type = NONE, raises: bool = False, capturing: bool = False) -> FunctionType:
    """A function type of borrowed arguments."""
    return FunctionType(tuple(FunctionArgument(a) for a in arguments), result, raises, capturing)


MUTATING = FunctionType((FunctionArgument(INT, Convention.INOUT), FunctionArgument(INT, Convention.OWNED, variadic=True)), INT)


@pytest.mark.parametrize(
    ("type", "text"),
    [
        (INT, "Int"),
        (VECTOR, "SIMD[float32, 4]"),
        (PAIR, "Tuple[Int, FloatLiteral]"),
        (struct("Pointer", (type_const(VECTOR),)), "Pointer[SIMD[float32, 4]]"),
        (struct("S", (Const(TEXT, (b'a"b',)), Const(BOOL, (1,)))), 'S["a\\"b", True]'),
        (function(INT), "fn(Int) -> None"),
        (function(INT, INT, result=FLOAT, raises=True, capturing=True), "fn(Int, Int) raises capturing -> FloatLiteral"),
        (MUTATING, "fn(inout Int, owned *Int) -> Int"),
        (FunctionType((), NONE, is_async=True), "async fn() -> None"),
        (FunctionType((), NONE, parameters=2), "fn[_, _](...)"),
        (NONE, "None"),
        (INDEX, "index"),
        (I1, "i1"),
        (Float(32), "f32"),
        (Simd(1, DType.float32), "!pop.scalar<f32>"),
        (Simd(4, DType.uint8), "!pop.simd<4, ui8>"),
        (Pointer(Simd(1, DType.bfloat16)), "!kgen.pointer<scalar<bf16>>"),
        (Pointer(INT), "!kgen.pointer<Int>"),
        (Array(3, Pointer(INDEX)), "!pop.array<3, pointer<index>>"),
        (Pack((INT, Simd(1, DType.index))), "!kgen.pack<Int, scalar<index>>"),
        (Variadic(DTYPE), "!kgen.variadic<dtype>"),
        (INT_LITERAL, "!kgen.int_literal"),
        (ANY_TYPE, "AnyType"),
        (TraitType(TraitIdentity(1, "Sized")), "Sized"),
    ],
)
def test_type_names(type: Type, text: str) -> None:
    assert type_name(type) == text


@pytest.mark.parametrize(
    "type",
    [
        Simd(4, DType.uint8),
        Pointer(Pointer(Simd(1, DType.int16))),
        Array(3, INDEX),
        Pack((INDEX, STRING)),
        Variadic(DTYPE),
        STRING,
        INT_LITERAL,
    ],
)
def test_names_of_primitives_can_be_read_back(type: Type) -> None:
    assert parse_type([type_name(type)]) == type


@dataclass(frozen=True)
class Function:
    """A function constant."""

    symbol: str
    name: str


@pytest.mark.parametrize(
    ("const", "text"),
    [
        (Const(INT, (-4,)), "-4"),
        (Const(BOOL, (0,)), "False"),
        (FLOAT32, "float32"),
        (Const(FLOAT, ((2.5,),)), "2.5"),
        (Const(VECTOR, ((1.0, 2.0, 3.0, 4.0),)), "[1.0, 2.0, 3.0, 4.0]"),
        (Const(Simd(2, DType.bool), (True, False)), "[True, False]"),
        (Const(TEXT, (b"a\nb",)), '"a\\nb"'),
        (int_literal_const(1 << 70), str(1 << 70)),
        (type_const(VECTOR), "SIMD[float32, 4]"),
        (Const(struct("P", x=INT, y=BOOL), ((1,), (1,))), "P(1, True)"),
        (Const(PAIR, (((1,), ((0.5,),)),)), "Tuple[Int, FloatLiteral](1, 0.5)"),
        (Const(Variadic(INT), ((1,), (2,))), "[1, 2]"),
        (Const(function(), Function("m.f", "f")), "f"),
        (Const(Pointer(INDEX), NULL), "null"),
        (NONE_CONST, "None"),
    ],
)
def test_constants(const: Const, text: str) -> None:
    assert const_text(const) == text


def test_symbols_are_unique() -> None:
    image = Image(b"abc")
    consts = [
        Const(INT, (1,)),
        Const(INT, (-1,)),
        index_const(1),
        int_literal_const(1),
        Const(Integer(64), 1),
        Const(Simd(1, DType.int64), (1,)),
        Const(Simd(2, DType.float32), (0.0, -0.0)),
        Const(Simd(2, DType.float32), (-0.0, 0.0)),
        Const(FLOAT, ((1.0,),)),
        Const(BOOL, (1,)),
        string_const(b""),
        string_const(b"a"),
        string_const(b"a" * 100),
        string_const(b"a" * 99 + b"b"),
        dtype_const(DType.int8),
        dtype_const(DType.uint8),
        type_const(INT),
        type_const(INDEX),
        type_const(VECTOR),
        type_const(Pack((INT, INT))),
        type_const(Pack((Pack((INT,)), INT))),
        type_const(struct("Int_x")),
        type_const(struct("Int x")),
        type_const(function(INT)),
        type_const(function(INT, raises=True)),
        type_const(MUTATING),
        Const(Variadic(INT), ((1,), (2,))),
        Const(Variadic(INT), ((12,),)),
        Const(Pointer(INDEX), NULL),
        Const(Pointer(INDEX), Address(image)),
        Const(Pointer(INDEX), Address(image, 1)),
        Const(Pointer(INDEX), Address(Image(b"abd"))),
        Const(Pointer(INDEX), Address(Image(b"abc", ((0, Address(image)),)))),
        Const(function(), Function("m.f", "f")),
        Const(function(), Function("m.g", "f")),
        NONE_CONST,
    ]
    symbols = [mangle(c) for c in consts]
    assert len(set(symbols)) == len(consts)
    assert all(s.replace("_", "").replace(".", "").replace("$", "").isalnum() and s.isascii() for s in symbols)
    assert symbols == [mangle(c) for c in consts]


def test_long_symbols_are_cut() -> None:
    many = [Const(Variadic(INT), tuple((i,) for i in range(200))), Const(Variadic(INT), tuple((i,) for i in range(201)))]
    symbols = [mangle(c) for c in many]
    assert len(set(symbols)) == 2
    assert all(len(s) < 200 for s in symbols)
