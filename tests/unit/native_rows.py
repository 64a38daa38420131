"""Runs rows of the dialects both ways: by their evaluation, and natively through their lowering."""

from __future__ import annotations

import ctypes
import math
import random
import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest
from mojo_compiler.codegen.text_emitter import TextEmitter
from mojo_compiler.comptime.encoding import codec
from mojo_compiler.comptime.environment import Environment
from mojo_compiler.comptime.memory import Memory
from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Attributes, Primitive, find
from mojo_compiler.dialects.lanes import bits_of, from_bits, round_float
from mojo_compiler.jit.engine import Engine
from mojo_compiler.jit.libm import call_math
from mojo_compiler.types.core import Array, Const, DType, Float, Index, Integer, Pointer, Simd, String, Type, Variadic
from mojo_compiler.types.layout import size_align

NUMBERS = [d for d in DType if d not in (DType.invalid, DType.bool)]
INTEGERS = [d for d in NUMBERS if d.is_integer]
FLOATS = [d for d in NUMBERS if d.is_float]

_Test = TypeVar("_Test", bound=Callable[..., None])

_SLOT = 256
"""Bytes from one operand to the next in the block that native code reads."""


@dataclass
class Case:
    """One row at one set of types, with operands to try. `places` is how many units in the last place may be off.

    An operand of a pointer type is given by the bytes that it points to; those are compared afterwards too.
    `literals` passes the operands as constants in the text; there may be one sample only then.
    """

    name: str
    types: tuple[Type, ...]
    samples: Sequence[tuple[Any, ...]]
    attributes: Attributes = field(default_factory=dict)
    places: int = 0
    literals: bool = False

    @property
    def label(self) -> str:
        """What failures are reported under."""
        return f"{self.name} {[a.value for a in self.attributes.values()]} {self.types}"

    @property
    def row(self) -> Primitive:
        """The row."""
        found = find(self.name)
        assert found is not None
        return found

    @property
    def result(self) -> Type | None:
        """The type that the typing rule gives."""
        return self.row.result(self.attributes, self.types)


@dataclass
class _Operand:
    text: str
    type: Type


def lower(case: Case, index: int, out: TextEmitter) -> str:
    """A function that reads the operands from a block, applies the row, and writes its result."""
    operands = [_operand(case, i, out) for i in range(len(case.types))]
    value = case.row.lower(out, case.attributes, case.result, operands)
    if case.result is not None:
        text.store(out, case.result, value, "%out")
    body = "\n".join([*out.entry, *out.lines])
    out.entry.clear()
    out.lines.clear()
    return f"define void @row{index}(ptr %in, ptr %out) {{\n{body}\n  ret void\n}}\n"


def _operand(case: Case, index: int, out: TextEmitter) -> _Operand:
    type = case.types[index]
    if case.literals:
        return _Operand(out.constants.text(Const(type, case.samples[0][index])), type)
    address = out.assign(f"getelementptr i8, ptr %in, i64 {index * _SLOT}")
    return _Operand(text.load(out, type, address), type)


def compile_rows(cases: Sequence[Case], level: int) -> tuple[Engine, list[Any]]:
    """Compile all cases; returns what owns the code, and a callable of two addresses for each."""
    out, engine = TextEmitter(), Engine()
    functions = [lower(case, i, out) for i, case in enumerate(cases)]
    module = "\n".join([*sorted(out.declares), *out.constants.globals.values(), *functions, text.ALIASES])
    found = engine.load(engine.compile(module, optimise=level > 0, name="rows"))
    prototype = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
    return engine, [prototype(found[f"row{i}"]) for i in range(len(cases))]


def differences(cases: Sequence[Case], level: int) -> list[str]:
    """Try all samples of all cases; describe where evaluation and native code disagree, at most once a case."""
    engine, calls = compile_rows(cases, level)
    found = [d for case, call in zip(cases, calls, strict=True) if (d := _difference(case, call))]
    del engine
    return found


def natively(*levels: int) -> Callable[[Callable[[], list[Case]]], Callable[[int], None]]:
    """Make a test of a function that gives cases: evaluation and native code agree at these levels of optimisation."""

    def decorate(cases: Callable[[], list[Case]]) -> Callable[[int], None]:
        @pytest.mark.parametrize("level", levels)
        def test(level: int) -> None:
            assert differences(cases(), level) == []

        test.rows = lambda: {case.name for case in cases()}  # type: ignore[attr-defined]
        return test

    return decorate


def tries(*names: str) -> Callable[[_Test], _Test]:
    """Mark a test that tries rows in its own way, for those that cannot be compared."""

    def mark(test: _Test) -> _Test:
        test.rows = lambda: set(names)  # type: ignore[attr-defined]
        return test

    return mark


def _difference(case: Case, call: Any) -> str:
    for sample in case.samples:
        native, native_memory = _run(case, call, sample)
        evaluated, evaluated_memory = _evaluate(case, sample)
        equal = case.result is None or same(evaluated, native, case.result, case.places)
        if not equal or native_memory != evaluated_memory:
            return f"{case.label} {sample}: evaluated {evaluated} {evaluated_memory}, native {native} {native_memory}"
    return ""


def _run(case: Case, call: Any, sample: tuple[Any, ...]) -> tuple[Any, list[bytes]]:
    """Call native code; the result, a pointer relative to the first operand, and the bytes behind pointers afterwards."""
    given, taken = ctypes.create_string_buffer(_SLOT * 4), ctypes.create_string_buffer(_SLOT)
    kept: list[Any] = []
    for i, (type, value) in enumerate(zip(case.types, sample, strict=True)):
        data = encode(type, value, kept)
        ctypes.memmove(ctypes.addressof(given) + i * _SLOT, data, len(data))
    call(given, taken)
    behind = [bytes(k) for k in kept]
    if case.result is None:
        return None, behind
    result = decode(case.result, taken.raw, 0)
    if isinstance(case.result, Pointer) and kept:
        result -= ctypes.addressof(kept[0])
    return result, behind


def _evaluate(case: Case, sample: tuple[Any, ...]) -> tuple[Any, list[bytes]]:
    """The same by evaluation."""
    memory = Memory(environment=Environment(mathematics=call_math))
    blocks = [bytearray(v) for t, v in zip(case.types, sample, strict=True) if isinstance(t, Pointer)]
    addresses = iter(added := [memory.new_block(b) for b in blocks])
    values = [next(addresses) if isinstance(t, Pointer) else v for t, v in zip(case.types, sample, strict=True)]
    result = case.row.evaluate(memory, case.attributes, case.types, case.result, values)
    if isinstance(case.result, Pointer) and added:
        result = result - added[0]
    kept: list[Any] = []
    for type, value in zip(case.types, sample, strict=True):
        if not isinstance(type, Pointer):
            encode(type, value, kept)
    return result, [bytes(b) for b in blocks] + [bytes(k) for k in kept]


def encode(type: Type, value: Any, kept: list[Any]) -> bytes:
    """A value as native code finds it in memory. What pointers point to is put into `kept`."""
    match type:
        case Pointer():
            kept.append(block := (ctypes.c_char * len(value)).from_buffer_copy(value))
            return struct.pack("<Q", ctypes.addressof(block))
        case String():
            return encode(Pointer(type), value + b"\0", kept) + struct.pack("<q", len(value))
        case Variadic(element):
            data = b"".join(encode(element, v, kept) for v in value)
            return encode(Pointer(element), data, kept) + struct.pack("<q", len(value))
        case Array(_, element):
            return b"".join(encode(element, v, kept) for v in value)
    buffer = bytearray(size_align(type)[0])
    _codec(type)[1](buffer, 0, value)
    return bytes(buffer)


def decode(type: Type, data: bytes, offset: int) -> Any:
    """A value from memory; addresses are numbers."""
    if isinstance(type, Array):
        step = size_align(type.element)[0]
        return tuple(decode(type.element, data, offset + i * step) for i in range(type.size))
    return struct.unpack_from("<Q", data, offset)[0] if isinstance(type, Pointer) else _codec(type)[0](data, offset)


def _codec(type: Type) -> Any:
    found = codec(type)
    assert found is not None
    return found


def same(a: Any, b: Any, type: Type, places: int = 0) -> bool:
    """Whether two values are the same bits; any two not-a-numbers are."""
    if isinstance(type, Array):
        return all(same(x, y, type.element, places) for x, y in zip(a, b, strict=True))
    if isinstance(type, Simd):
        return all(_same_lane(x, y, type.dtype, places) for x, y in zip(a, b, strict=True))
    if isinstance(type, Float):
        return _same_lane(a, b, DType.float64 if type.bits == 64 else DType.float32, places)
    return bool(a == b)


def _same_lane(a: Any, b: Any, dtype: DType, places: int) -> bool:
    if not dtype.is_float:
        return bool(a == b) and type(a) is type(b)
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    return abs(_order(a, dtype) - _order(b, dtype)) <= places


def _order(value: float, dtype: DType) -> int:
    """The position of a float among all of its type; the zeros are neighbours."""
    bits, top = bits_of(value, dtype), 1 << dtype.bits - 1
    return bits if bits < top else top - 1 - bits


# ---- operands -------------------------------------------------------------------------------------------------


def edges(dtype: DType) -> list[Any]:
    """Lanes at which things go wrong."""
    if dtype is DType.bool:
        return [False, True]
    if dtype.is_float:
        finest = from_bits(1, dtype)
        one = bits_of(1.0, dtype)
        largest = from_bits(bits_of(math.inf, dtype) - 1, dtype)
        positive = [0.0, finest, 0.5, from_bits(one - 1, dtype), 1.0, 1.5, 2.5, 3.0, 100.5, largest, math.inf]
        return [*positive, *(-v for v in positive), math.nan]
    low, high = (-(1 << dtype.bits - 1), (1 << dtype.bits - 1) - 1) if dtype.is_signed else (0, (1 << dtype.bits) - 1)
    found = {low, low + 1, 0, 1, 2, 3, 7, dtype.bits - 1, dtype.bits, high // 2, high - 1, high}
    return sorted(found | {-1, -2, -3} if dtype.is_signed else found)


def any_lane(dtype: DType, source: random.Random) -> Any:
    """A random lane: of random bits, or an ordinary number, or an edge."""
    kind = source.random()
    if kind < 0.3:
        return source.choice(edges(dtype))
    if kind < 0.6 and dtype.is_float:
        return round_float(source.uniform(-100, 100), dtype)
    return from_bits(source.getrandbits(1 if dtype is DType.bool else dtype.bits), dtype)


def any_value(type: Type, source: random.Random) -> Any:
    """A random value of a vector, integer or float type."""
    match type:
        case Simd(size, dtype):
            return tuple(any_lane(dtype, source) for _ in range(size))
        case Index():
            return any_lane(DType.index, source)
        case Integer(bits):
            return source.getrandbits(bits)
        case Float(bits):
            return any_lane(DType.float64 if bits == 64 else DType.float32, source)
    raise AssertionError(type)


def samples(types: Sequence[Type], count: int = 60, seed: int = 1) -> list[tuple[Any, ...]]:
    """Operands: for up to two scalars all pairs of edges; and random ones."""
    source = random.Random(f"{types}{seed}")
    found = [tuple(any_value(t, source) for t in types) for _ in range(count)]
    if all(isinstance(t, Simd) and t.size == 1 for t in types) and 0 < len(types) <= 2:
        pools: list[Iterable[Any]] = [edges(t.dtype) for t in types if isinstance(t, Simd)]
        found += [((a,), (b,)) for a in pools[0] for b in pools[1]] if len(pools) == 2 else [((a,),) for a in pools[0]]
    return found
