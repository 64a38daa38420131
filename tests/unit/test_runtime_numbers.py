"""The runtime's number formatting and the arithmetic that code generation calls."""

from __future__ import annotations

import ctypes
import math
import random
import struct
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from mojo_compiler.jit.engine import Engine

WRAPPERS = """
declare half @__truncdfhf2(double)
declare half @__truncsfhf2(float)
declare float @__extendhfsf2(half)
declare bfloat @__truncdfbf2(double)
declare bfloat @__truncsfbf2(float)
declare float @__extendbfsf2(bfloat)
define i16 @half.of.double(double %v) {
  %h = call half @__truncdfhf2(double %v)
  %r = bitcast half %h to i16
  ret i16 %r
}
define i16 @half.of.float(float %v) {
  %h = call half @__truncsfhf2(float %v)
  %r = bitcast half %h to i16
  ret i16 %r
}
define float @float.of.half(i16 %v) {
  %h = bitcast i16 %v to half
  %r = call float @__extendhfsf2(half %h)
  ret float %r
}
define i16 @brain.of.double(double %v) {
  %h = call bfloat @__truncdfbf2(double %v)
  %r = bitcast bfloat %h to i16
  ret i16 %r
}
define i16 @brain.of.float(float %v) {
  %h = call bfloat @__truncsfbf2(float %v)
  %r = bitcast bfloat %h to i16
  ret i16 %r
}
define float @float.of.brain(i16 %v) {
  %h = bitcast i16 %v to bfloat
  %r = call float @__extendbfsf2(bfloat %h)
  ret float %r
}
declare i128 @__muloti4(i128, i128, ptr)
define i32 @checked.product(ptr %a, ptr %b, ptr %r) {
  %flag = alloca i32
  %x = load i128, ptr %a, align 8
  %y = load i128, ptr %b, align 8
  %p = call i128 @__muloti4(i128 %x, i128 %y, ptr %flag)
  store i128 %p, ptr %r, align 8
  %o = load i32, ptr %flag
  ret i32 %o
}
"""

DIVISION = """
declare i128 @NAME(i128, i128)
define void @call.NAME(ptr %a, ptr %b, ptr %r) {
  %x = load i128, ptr %a, align 8
  %y = load i128, ptr %b, align 8
  %q = call i128 @NAME(i128 %x, i128 %y)
  store i128 %q, ptr %r, align 8
  ret void
}
"""

TO_FLOAT = """
declare TYPE @NAME(i128)
define TYPE @call.NAME(ptr %a) {
  %x = load i128, ptr %a, align 8
  %r = call TYPE @NAME(i128 %x)
  ret TYPE %r
}
"""

FROM_FLOAT = """
declare i128 @NAME(TYPE)
define void @call.NAME(TYPE %v, ptr %r) {
  %x = call i128 @NAME(TYPE %v)
  store i128 %x, ptr %r, align 8
  ret void
}
"""

MASK = (1 << 128) - 1
Wide = ctypes.c_uint64 * 2


def wide(value: int) -> ctypes.Array[ctypes.c_uint64]:
    return Wide(value & (1 << 64) - 1, (value & MASK) >> 64)


def unsigned(value: ctypes.Array[ctypes.c_uint64]) -> int:
    return int(value[0]) | int(value[1]) << 64


def signed(value: int) -> int:
    value &= MASK
    return value - (1 << 128) if value >> 127 else value


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = Engine()
    texts = [WRAPPERS]
    texts += [DIVISION.replace("NAME", name) for name in ("__divti3", "__modti3", "__udivti3", "__umodti3")]
    for letter, kind in (("d", "double"), ("s", "float")):
        texts += [TO_FLOAT.replace("NAME", f"__float{u}ti{letter}f").replace("TYPE", kind) for u in ("", "un")]
        texts += [FROM_FLOAT.replace("NAME", f"__fix{u}{letter}fti").replace("TYPE", kind) for u in ("", "uns")]
    for number, text in enumerate(texts):
        engine.load(engine.compile(text, optimise=True, name=f"wrappers {number}"))
    return engine


def doubles(count: int) -> Iterator[float]:
    """Every kind of double: random bits, small exponents of halves and floats, ties, and their neighbours."""
    choice = random.Random(11)
    yield from (0.0, -0.0, math.inf, -math.inf, 1.0, 65504.0, 65519.99, 65520.0, 65520.01, 2.0**-24, 2.0**-25, 5e-324, 2.0**1023)
    for _ in range(count):
        yield struct.unpack("<d", choice.randbytes(8))[0]
        yield math.ldexp(choice.uniform(-2, 2), choice.randint(-30, 18))
        yield math.ldexp(choice.uniform(-2, 2), choice.randint(-150, 130))
        tie = math.ldexp(2 * choice.randint(0, 4095) + 1, choice.randint(-28, 6))
        yield from (tie, math.nextafter(tie, 0), math.nextafter(tie, math.inf), -tie)


def same_float(a: float, b: float) -> bool:
    return (math.isnan(a) and math.isnan(b)) or struct.pack("<d", a) == struct.pack("<d", b)


def test_every_half_becomes_its_float_and_back(engine: Engine) -> None:
    extend = ctypes.CFUNCTYPE(ctypes.c_float, ctypes.c_uint16)(engine.address("float.of.half"))
    truncate = ctypes.CFUNCTYPE(ctypes.c_uint16, ctypes.c_float)(engine.address("half.of.float"))
    expected = np.arange(65536, dtype=np.uint16).view(np.float16).astype(np.float64)
    for bits in range(65536):
        value = extend(bits)
        assert same_float(value, float(expected[bits])), hex(bits)
        if not math.isnan(value):
            assert truncate(value) == bits


def test_doubles_and_floats_round_to_the_nearest_half(engine: Engine) -> None:
    from_double = ctypes.CFUNCTYPE(ctypes.c_uint16, ctypes.c_double)(engine.address("half.of.double"))
    from_float = ctypes.CFUNCTYPE(ctypes.c_uint16, ctypes.c_float)(engine.address("half.of.float"))
    for value in doubles(5000):
        with np.errstate(all="ignore"):
            expected = int(np.float64(value).astype(np.float16).view(np.uint16))
            single = np.float64(value).astype(np.float32)
            expected_single = int(single.astype(np.float16).view(np.uint16))
        if math.isnan(value):
            assert from_double(value) & 0x7FFF > 0x7C00
        else:
            assert from_double(value) == expected, value.hex()
            assert from_float(float(single)) == expected_single, float(single).hex()


def nearest_brain(value: float) -> int:
    """The bits of the bfloat nearest to a double, by exact integer arithmetic."""
    sign = 0x8000 if math.copysign(1, value) < 0 else 0
    size = abs(value)
    if size == 0 or math.isinf(size):
        return sign | (0x7F80 if size else 0)
    numerator, denominator = size.as_integer_ratio()
    exponent = max(math.frexp(size)[1] - 8, -133)
    scaled_up, scaled_down = (numerator << max(-exponent, 0)), (denominator << max(exponent, 0))
    quotient, rest = divmod(scaled_up, scaled_down)
    quotient += 2 * rest > scaled_down or (2 * rest == scaled_down and quotient % 2 == 1)
    # The bits of a float count on from one binade to the next, so a carry out of the fraction is right as it is.
    return sign | min(quotient + (exponent + 133 << 7), 0x7F80)


def test_doubles_and_floats_round_to_the_nearest_brain_float(engine: Engine) -> None:
    from_double = ctypes.CFUNCTYPE(ctypes.c_uint16, ctypes.c_double)(engine.address("brain.of.double"))
    from_float = ctypes.CFUNCTYPE(ctypes.c_uint16, ctypes.c_float)(engine.address("brain.of.float"))
    for value in doubles(3000):
        if math.isnan(value):
            assert from_double(value) & 0x7FFF > 0x7F80
            continue
        assert from_double(value) == nearest_brain(value), value.hex()
        with np.errstate(all="ignore"):
            single = float(np.float32(value))
        assert from_float(single) == nearest_brain(single), single.hex()


def test_every_brain_float_becomes_its_float(engine: Engine) -> None:
    extend = ctypes.CFUNCTYPE(ctypes.c_float, ctypes.c_uint16)(engine.address("float.of.brain"))
    for bits in range(0, 65536, 7):
        assert same_float(extend(bits), struct.unpack("<f", struct.pack("<I", bits << 16))[0])


def integers(count: int) -> Iterator[int]:
    """128-bit patterns of all lengths, with long runs of ones and zeros."""
    choice = random.Random(5)
    yield from (0, 1, 2, MASK, MASK - 1, 1 << 127, (1 << 127) - 1, 1 << 64, (1 << 64) - 1, 1 << 63, (1 << 32) - 1)
    for _ in range(count):
        length = choice.randint(1, 128)
        yield choice.getrandbits(length)
        yield (1 << length) - 1 ^ choice.getrandbits(choice.randint(1, 8))
        yield -choice.getrandbits(length) & MASK


def test_128_bit_division(engine: Engine) -> None:
    pointer = ctypes.c_void_p

    def division(name: str) -> Callable[[int, int], int]:
        function = ctypes.CFUNCTYPE(None, pointer, pointer, pointer)(engine.address(f"call.{name}"))

        def call(a: int, b: int) -> int:
            result = Wide()
            function(ctypes.addressof(left := wide(a)), ctypes.addressof(right := wide(b)), ctypes.addressof(result))
            del left, right
            return unsigned(result)

        return call

    udiv, umod, div, mod = (division(name) for name in ("__udivti3", "__umodti3", "__divti3", "__modti3"))
    dividends, divisors = list(integers(700)), list(integers(700))
    random.Random(3).shuffle(divisors)
    for a, b in zip(dividends, divisors, strict=True):
        if b == 0:
            continue
        assert (udiv(a, b), umod(a, b)) == divmod(a, b), (a, b)
        x, y = signed(a), signed(b)
        quotient = abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
        assert signed(div(a, b)) == signed(quotient), (x, y)
        assert signed(mod(a, b)) == x - quotient * y, (x, y)


def test_checked_128_bit_product(engine: Engine) -> None:
    pointer = ctypes.c_void_p
    function = ctypes.CFUNCTYPE(ctypes.c_int, pointer, pointer, pointer)(engine.address("checked.product"))
    factors = list(integers(400))
    others = factors[::-1]
    for a, b in zip(factors, others, strict=True):
        left, right, result = wide(a), wide(b), Wide()
        overflow = function(ctypes.addressof(left), ctypes.addressof(right), ctypes.addressof(result))
        product = signed(a) * signed(b)
        assert unsigned(result) == product & MASK
        assert bool(overflow) == (signed(product) != product), (signed(a), signed(b))


def rounded(value: int, kind: str) -> float:
    if kind == "d":
        return float(value)
    size, sign = abs(value), -1 if value < 0 else 1
    shift = max(size.bit_length() - 24, 0)
    quotient, rest = size >> shift, size & (1 << shift) - 1
    half = 1 << shift >> 1
    quotient += shift > 0 and (rest > half or (rest == half and quotient % 2 == 1))
    return math.inf * sign if quotient << shift >= 1 << 128 else float(sign * (quotient << shift))


@pytest.mark.parametrize("kind", ["d", "s"])
def test_128_bit_integers_to_floats(engine: Engine, kind: str) -> None:
    result = ctypes.c_double if kind == "d" else ctypes.c_float
    of_signed = ctypes.CFUNCTYPE(result, ctypes.c_void_p)(engine.address(f"call.__floatti{kind}f"))
    of_unsigned = ctypes.CFUNCTYPE(result, ctypes.c_void_p)(engine.address(f"call.__floatunti{kind}f"))
    for value in integers(1500):
        argument = wide(value)
        assert of_unsigned(ctypes.addressof(argument)) == rounded(value, kind), value
        assert of_signed(ctypes.addressof(argument)) == rounded(signed(value), kind), signed(value)


@pytest.mark.parametrize("kind", ["d", "s"])
def test_floats_to_128_bit_integers(engine: Engine, kind: str) -> None:
    argument = ctypes.c_double if kind == "d" else ctypes.c_float
    to_signed = ctypes.CFUNCTYPE(None, argument, ctypes.c_void_p)(engine.address(f"call.__fix{kind}fti"))
    to_unsigned = ctypes.CFUNCTYPE(None, argument, ctypes.c_void_p)(engine.address(f"call.__fixuns{kind}fti"))
    result = Wide()
    for value in doubles(1000):
        exact = argument(value).value
        known = 0 if math.isnan(exact) else math.trunc(max(-(2.0**127), min(exact, 2.0**129)))
        to_signed(value, ctypes.addressof(result))
        assert signed(unsigned(result)) == min(known, (1 << 127) - 1), value
        to_unsigned(value, ctypes.addressof(result))
        assert unsigned(result) == max(0, min(known, MASK)), value


def formatter(
    engine: Engine, name: str, kind: type[ctypes.c_int64] | type[ctypes.c_uint64] | type[ctypes.c_double]
) -> Callable[[float], str]:
    function = ctypes.CFUNCTYPE(ctypes.c_int64, kind, ctypes.c_char_p)(engine.address(name))
    room = ctypes.create_string_buffer(64)

    def call(value: float) -> str:
        room.raw = b"#" * 64
        length = function(value, room)
        assert room.raw[32:] == b"#" * 32
        return room.raw[:length].decode()

    return call


def test_integers_as_text(engine: Engine) -> None:
    plain = formatter(engine, "mojo_format_i64", ctypes.c_int64)
    unsigned_text = formatter(engine, "mojo_format_u64", ctypes.c_uint64)
    address = formatter(engine, "mojo_format_address", ctypes.c_uint64)
    powers = [10**k + d for k in range(20) for d in (-1, 0, 1)]
    choice = random.Random(2)
    for value in [*powers, *(choice.getrandbits(choice.randint(1, 64)) for _ in range(2000))]:
        if value < 1 << 63:
            assert plain(value) == str(value)
            assert plain(-value) == str(-value)
        if 0 <= value < 1 << 64:
            assert unsigned_text(value) == str(value)
            assert address(value) == hex(value)
    assert plain(-(1 << 63)) == str(-(1 << 63))
    assert unsigned_text((1 << 64) - 1) == str((1 << 64) - 1)


def test_floats_as_text(engine: Engine) -> None:
    text = formatter(engine, "mojo_format_f64", ctypes.c_double)
    known = [
        (2.0, "2.0"),
        (-0.0, "-0.0"),
        (0.0, "0.0"),
        (0.1, "0.10000000000000001"),
        (1e16, "10000000000000000.0"),
        (1e17, "1e+17"),
        (-123456789.0, "-123456789.0"),
        (math.inf, "inf"),
        (-math.inf, "-inf"),
        (math.nan, "nan"),
        (-math.nan, "nan"),
    ]
    for value, expected in known:
        assert text(value) == expected
    whole = (float(random.Random(8).getrandbits(k)) * sign for k in range(1, 64) for sign in (1, -1))
    for value in [*doubles(1000), *whole, 9e15, 9e15 + 2, -9e15]:
        if math.isnan(value):
            continue
        reference = f"{value:.17g}"
        assert text(value) == reference + (".0" if reference.lstrip("-").isdigit() else "")
