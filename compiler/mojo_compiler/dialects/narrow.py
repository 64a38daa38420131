"""Conversions to 16-bit floats, spelled out where the target's own would round otherwise or need not exist.

Processors with bfloat16 instructions flush subnormal results to zero, others do not; and the conversion from float64
is a call into a library. Both would make results depend on the machine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mojo_compiler.dialects import text
from mojo_compiler.dialects.core import Emitter
from mojo_compiler.types.core import DType, Simd

NARROW = (DType.float16, DType.bfloat16)
"""The 16-bit floats."""


def convert(out: Emitter, operation: str, value: str, source: Simd, target: Simd) -> str:
    """Emit a conversion instruction."""
    return out.assign(f"{operation} {text.simd_text(source)} {value} to {text.simd_text(target)}")


def single(type: Simd) -> Simd:
    """As many lanes of float32."""
    return Simd(type.size, DType.float32)


def through_single(out: Emitter, type: Simd, operands: Sequence[str], emit: Callable[[Simd, list[str]], str]) -> str:
    """Do with 16-bit floats what `emit` does with float32, and round the result."""
    return from_single(out, emit(single(type), [to_single(out, operand, type) for operand in operands]), type)


def to_single(out: Emitter, value: str, source: Simd) -> str:
    """Widen 16-bit floats. For bfloat16 by its bits, lest the optimizer go back to instructions on bfloat16."""
    if source.dtype is not DType.bfloat16:
        return convert(out, "fpext", value, source, single(source))
    bits, half = Simd(source.size, DType.int32), Simd(source.size, DType.int16)
    raw = convert(out, "zext", convert(out, "bitcast", value, source, half), half, bits)
    top = out.assign(f"shl {text.simd_text(bits)} {raw}, {text.integer_splat(16, bits)}")
    return convert(out, "bitcast", top, bits, single(source))


def from_single(out: Emitter, value: str, target: Simd) -> str:
    """Round float32 to 16 bits, to nearest even."""
    if target.dtype is not DType.bfloat16:
        return convert(out, "fptrunc", value, single(target), target)
    lane, bits = text.simd_text(single(target)), Simd(target.size, DType.int32)
    word, half, flag = text.simd_text(bits), Simd(target.size, DType.int16), text.simd_text(Simd(target.size, DType.bool))
    raw = convert(out, "bitcast", value, single(target), bits)
    top = out.assign(f"lshr {word} {raw}, {text.integer_splat(16, bits)}")
    odd = out.assign(f"and {word} {top}, {text.integer_splat(1, bits)}")
    biased = out.assign(f"add {word} {raw}, {out.assign(f'add {word} {odd}, {text.integer_splat(0x7FFF, bits)}')}")
    rounded = out.assign(f"lshr {word} {biased}, {text.integer_splat(16, bits)}")
    # Rounding could carry out of a not-a-number; it keeps its upper bits and is made quiet.
    quiet = out.assign(f"or {word} {top}, {text.integer_splat(0x40, bits)}")
    unordered = out.assign(f"fcmp uno {lane} {value}, {value}")
    chosen = out.assign(f"select {flag} {unordered}, {word} {quiet}, {word} {rounded}")
    return convert(out, "bitcast", convert(out, "trunc", chosen, bits, half), half, target)


def from_double(out: Emitter, value: str, target: Simd) -> str:
    """Round float64 to 16 bits, to nearest even: to float32 first, an inexact result being made odd there.

    From an odd number with enough bits more than the target's, the second rounding goes where a single one would.
    """
    source, bits = Simd(target.size, DType.float64), Simd(target.size, DType.int32)
    double, word, flag = text.simd_text(source), text.simd_text(bits), text.simd_text(Simd(target.size, DType.bool))
    one, minus = text.integer_splat(1, bits), text.integer_splat(-1, bits)
    near = convert(out, "fptrunc", value, source, single(target))
    back = convert(out, "fpext", near, single(target), source)
    raw = convert(out, "bitcast", near, single(target), bits)
    even = out.assign(f"icmp eq {word} {out.assign(f'and {word} {raw}, {one}')}, {text.integer_splat(0, bits)}")
    inexact = out.assign(f"fcmp one {double} {back}, {value}")
    sizes = [text.call_overloaded(out, "llvm.fabs", source, v) for v in (back, value)]
    beyond = out.assign(f"fcmp ogt {double} {sizes[0]}, {sizes[1]}")
    odd = out.assign(f"add {word} {raw}, {out.assign(f'select {flag} {beyond}, {word} {minus}, {word} {one}')}")
    chosen = out.assign(f"select {flag} {out.assign(f'and {flag} {even}, {inexact}')}, {word} {odd}, {word} {raw}")
    return from_single(out, convert(out, "bitcast", chosen, bits, single(target)), target)
