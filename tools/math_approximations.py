"""Computes the polynomials of `compiler/mojo_compiler/stdlib/math/approximations.mojo` and writes that file.

Each polynomial interpolates its function at the Chebyshev nodes of its interval, which comes near to the least possible
error, computed with 400 digits; what a coefficient loses when it is rounded is less than what the evaluation does.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

import numpy as np
from mpmath import mp, mpf

mp.prec = 1400

TARGET = Path(__file__).resolve().parent.parent / "compiler/mojo_compiler/stdlib/math/approximations.mojo"

WIDTH = 120

HEADER = '''"""Constants and polynomials of the elementary functions, made by tools/math_approximations.py, which says how."""

from .kernels import _constant, _polynomial
from utils.static_tuple import StaticTuple
'''

_BRANCH = ("    @parameter", "    if T == DType.float32:")

Real = Callable[[mpf], mpf]


@dataclass(frozen=True)
class Approximation:
    """A function on an interval, and the degrees that `float32` and `float64` need; 0 where only the other type is asked for."""

    name: str
    formula: str
    function: Real
    low: float
    high: float
    single: int
    double: int

    def text(self) -> str:
        """The Mojo function that evaluates it."""
        return "\n".join(
            [
                "@always_inline",
                f"fn _{self.name}[T: DType, W: Int](x: SIMD[T, W]) -> SIMD[T, W]:",
                f'    """`{self.formula}` for `x` from {self.low:g} to {self.high:g}."""',
                *([*_BRANCH, f"        return {self.call(self.single, single=True)}"] if self.single else []),
                f"    return {self.call(self.double, single=False)}",
                "",
            ]
        )

    def call(self, degree: int, single: bool) -> str:
        """The evaluation with the coefficients of one type."""
        coefficients = [_digits(c, single) for c in self.coefficients(degree)]
        return "\n".join(["_polynomial[", *_rows(coefficients, 12), "        ](x)"])

    def coefficients(self, degree: int) -> list[mpf]:
        """The polynomial through the Chebyshev nodes, lowest power first."""
        middle, half = (mpf(self.low) + mpf(self.high)) / 2, (mpf(self.high) - mpf(self.low)) / 2
        nodes = [middle + half * mp.cos(mp.pi * (2 * k + 1) / (2 * degree + 2)) for k in range(degree + 1)]
        powers = mp.matrix([[x**i for i in range(degree + 1)] for x in nodes])
        return list(mp.lu_solve(powers, mp.matrix([self.function(x) for x in nodes])))


def _digits(value: mpf, single: bool) -> str:
    return repr(float(np.float32(float(value)))) if single else repr(float(value))


def _root(function: Real) -> Real:
    """A function of `sqrt(x)`."""
    return lambda x: function(mp.sqrt(x))


def _atanh_tail(s: mpf) -> mpf:
    return (mp.log((1 + s) / (1 - s)) - 2 * s) / s**3


def _atan_tail(x: mpf) -> mpf:
    t = mp.sqrt(x + mpf(1) / 2)
    return (mp.atan(t) - t + t**3 / 3) / t**5


def _log_erfc(x: mpf) -> mpf:
    start = mpf(7) / 8
    return mp.log(mp.erfc(x + start) / mp.erfc(start)) / x


def _short_erfc(x: mpf) -> mpf:
    a = 2 / x - 2
    return mp.log(mp.erfc(a) / x) + a * a


def _stirling_tail(x: mpf) -> mpf:
    b = 1 / mp.sqrt(x)
    return b * (mp.loggamma(b) - (b - mpf(1) / 2) * mp.log(b) + b - mp.log(2 * mp.pi) / 2)


def _erfcx_tail(x: mpf) -> mpf:
    a = 3 * (1 + x) / (1 - x)
    return (1 + 2 * a) * mp.exp(a * a) * mp.erfc(a) - mpf(5) / 4


APPROXIMATIONS = (
    Approximation("exp_tail", "(exp(x) - 1 - x) / x**2", lambda x: (mp.expm1(x) - x) / x**2, -0.3467, 0.3468, 4, 9),
    Approximation("expm1_tail", "(exp(x) - 1 - x) / x**2", lambda x: (mp.expm1(x) - x) / x**2, -0.41, 0.56, 5, 11),
    Approximation(
        "log1p_tail", "(log(1 + x) - x + x * x / 2) / x**3", lambda x: (mp.log1p(x) - x + x * x / 2) / x**3, -0.2929, 0.4143, 7, 19
    ),
    Approximation("exp2_tail", "(2**x - 1) / x", lambda x: mp.expm1(x * mp.ln2) / x, -0.5, 0.50001, 5, 10),
    Approximation("log_tail", "(log((1 + s) / (1 - s)) - 2 * s) / s**3, x being s * s,", _root(_atanh_tail), 0, 0.02945, 2, 6),
    Approximation(
        "pow_tail",
        "(log((1 + s) / (1 - s)) - 2 * s - 2 / 3 * s**3) / s**5, x being s * s,",
        _root(lambda s: (_atanh_tail(s) - mpf(2) / 3) / s**2),
        0,
        0.02945,
        6,
        6,
    ),
    Approximation(
        "exp_of_sum_tail", "(exp(x) - 1 - x - x * x / 2) / x**3", lambda x: (mp.expm1(x) - x - x * x / 2) / x**3, -0.3467, 0.3468, 0, 9
    ),
    Approximation("short_log1p", "log(1 + x) / x, for results of `float32`,", lambda x: mp.log1p(x) / x, -0.2929, 0.4143, 0, 12),
    Approximation("short_exp_tail", "(exp(x) - 1) / x, for results of `float32`,", lambda x: mp.expm1(x) / x, -0.3467, 0.3468, 0, 6),
    Approximation("short_erfc", "log(erfc(a) / x) + a * a, a being 2 / x - 2, for results of `float32`,", _short_erfc, 0.16, 1, 0, 13),
    Approximation("stirling_tail", "Stirling's series of gamma(b), times b, x being 1 / b**2,", _stirling_tail, 0, 0.015626, 0, 7),
    Approximation("cbrt_start", "1 / cbrt(x)", lambda x: 1 / mp.cbrt(x), 1, 2, 4, 6),
    Approximation("erf_tail", "(erf(t) - t) / t, x being t * t,", _root(lambda t: (mp.erf(t) - t) / t), 0, 0.766, 6, 11),
    Approximation("log_erfc", "log(erfc(x + 7 / 8) / erfc(7 / 8)) / x", _log_erfc, 0, 5.125, 11, 26),
    Approximation("erfcx_tail", "(1 + 2 * a) * exp(a * a) * erfc(a) - 5 / 4, x being (a - 3) / (a + 3),", _erfcx_tail, -1, 0.803, 0, 24),
    Approximation("sin_tail", "(sin(r) - r) / r**3, x being r * r,", _root(lambda r: (mp.sin(r) - r) / r**3), 0, 0.64, 3, 6),
    Approximation(
        "cos_tail", "(cos(r) - 1 + r * r / 2) / r**4, x being r * r,", _root(lambda r: (mp.cos(r) - 1 + r * r / 2) / r**4), 0, 0.64, 2, 5
    ),
    Approximation("atan_tail", "(atan(t) - t + t**3 / 3) / t**5, x being t * t - 1 / 2,", _atan_tail, -0.5, 0.5, 9, 19),
    Approximation("asin_tail", "(asin(t) - t) / t**3, x being t * t,", _root(lambda t: (mp.asin(t) - t) / t**3), 0, 0.25, 5, 12),
)


@dataclass(frozen=True)
class Constant:
    """A number as a sum of several of each type, each the nearest to what the ones before it leave; the first may have fewer bits."""

    name: str
    formula: str
    value: mpf
    count: int
    single_bits: int = 24
    double_bits: int = 53

    def text(self) -> str:
        """The Mojo function that gives one of them."""
        parts = [*self.parts(single=True), *self.parts(single=False)]
        call = f"    return _constant[T, part, {', '.join(parts)}]()"
        return "\n".join(
            [
                "@always_inline",
                f"fn _{self.name}[T: DType, W: Int, part: Int = 0]() -> SIMD[T, W]:",
                f'    """A part of {self.formula}; {self.count} of them add up to it."""',
                *([call] if len(call) <= WIDTH else ["    return _constant[", *_rows(["T", "part", *parts], 8), "    ]()"]),
                "",
            ]
        )

    def parts(self, single: bool) -> list[str]:
        """The numbers of one type."""
        bits = self.single_bits if single else self.double_bits
        first = mp.ldexp(mp.nint(mp.ldexp(self.value, bits)), -bits)
        rest, found = self.value, []
        for i in range(self.count):
            found.append(_digits(first if i == 0 and bits not in (24, 53) else rest, single))
            rest -= mpf(float(found[-1]))
        return found


CONSTANTS = (
    Constant("log2_e", "log2(e)", 1 / mp.ln2, 2),
    Constant("log10_e", "log10(e)", 1 / mp.ln10, 2),
    Constant("log10_2", "log10(2)", mp.log10(2), 2, 14, 40),
    Constant("ln2", "log(2)", mp.ln2, 2),
    Constant("two_over_pi", "2 / pi", 2 / mp.pi, 1),
    Constant("ln2_short", "log(2)", mp.ln2, 2, 14, 41),
    Constant("two_thirds", "2 / 3", mpf(2) / 3, 2),
    Constant("third", "1 / 3", mpf(1) / 3, 2),
    Constant("erfc_start", "erfc(7 / 8)", mp.erfc(mpf(7) / 8), 1),
    Constant("half_log_2_pi", "log(2 * pi) / 2", mp.log(2 * mp.pi) / 2, 2),
    Constant("pi", "pi", +mp.pi, 2),
    Constant("half_pi", "pi / 2", mp.pi / 2, 3),
)


def _two_over_pi_words() -> str:
    """The function that gives the bits of 2 / pi: an exponent of `float64` reaches 1,200 of them."""
    bits = int(mp.floor(mp.ldexp(2 / mp.pi, 32 * 38)))
    words = ["0x00000000"] * 2 + [f"0x{bits >> 32 * (37 - i) & 0xFFFFFFFF:08X}" for i in range(38)]
    rows = ["        " + ", ".join(words[i : i + 8]) + "," for i in range(0, len(words), 8)]
    head = ["fn _two_over_pi_words() -> StaticTuple[40, UInt64]:", '    """2 / pi by 32 bits, after 64 that are 0."""']
    return "\n".join([*head, "    return StaticTuple[40, UInt64](", *rows, "    )", ""])


def _rows(words: list[str], indent: int) -> list[str]:
    """Words between brackets as lines."""
    room = " " * indent
    text = ", ".join(words)
    return wrap(text, WIDTH, initial_indent=room, subsequent_indent=room, break_long_words=False, break_on_hyphens=False)


def render() -> str:
    """The whole file."""
    return "\n\n".join([HEADER, _two_over_pi_words(), *(c.text() for c in CONSTANTS), *(a.text() for a in APPROXIMATIONS)]).rstrip() + "\n"


def main() -> None:
    """Write the file, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="only tell whether the file is what it would be")
    if not parser.parse_args().check:
        TARGET.write_text(render(), encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != render():
        raise SystemExit(f"{TARGET} differs from what this script computes")


if __name__ == "__main__":
    main()
