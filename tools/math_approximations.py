"""Computes the polynomials of `compiler/mojo_compiler/stdlib/math/approximations.mojo` and writes that file.

Each polynomial interpolates its function at the Chebyshev nodes of its interval, which comes near to the least possible
error, computed with 400 digits; what a coefficient loses when it is rounded is less than what the evaluation does.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from mpmath import mp, mpf

mp.prec = 1400

TARGET = Path(__file__).resolve().parent.parent / "compiler/mojo_compiler/stdlib/math/approximations.mojo"

HEADER = '''"""Constants and polynomials of the elementary functions, made by tools/math_approximations.py, which says how."""

from .kernels import _constant, _polynomial
from utils.static_tuple import StaticTuple
'''

Real = Callable[[mpf], mpf]


@dataclass(frozen=True)
class Approximation:
    """A function on an interval, and the degrees that `float32` and `float64` need."""

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
                "    @parameter",
                "    if T == DType.float32:",
                f"        return {self.call(self.single, single=True)}",
                f"    return {self.call(self.double, single=False)}",
                "",
            ]
        )

    def call(self, degree: int, single: bool) -> str:
        """The evaluation with the coefficients of one type."""
        coefficients = [_digits(c, single) for c in self.coefficients(degree)]
        lines = [", ".join(coefficients[i : i + 5]) for i in range(0, len(coefficients), 5)]
        return "_polynomial[\n            " + ",\n            ".join(lines) + "\n        ](x)"

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


APPROXIMATIONS = (
    Approximation("exp_tail", "(exp(x) - 1 - x) / x**2", lambda x: (mp.expm1(x) - x) / x**2, -0.3467, 0.3468, 4, 9),
    Approximation("expm1_tail", "(exp(x) - 1 - x) / x**2", lambda x: (mp.expm1(x) - x) / x**2, -0.41, 0.56, 5, 11),
    Approximation(
        "log1p_tail", "(log(1 + x) - x + x * x / 2) / x**3", lambda x: (mp.log1p(x) - x + x * x / 2) / x**3, -0.2929, 0.4143, 7, 19
    ),
    Approximation("exp2_tail", "(2**x - 1) / x", lambda x: mp.expm1(x * mp.ln2) / x, -0.5, 0.50001, 5, 10),
    Approximation("log_tail", "(log((1 + s) / (1 - s)) - 2 * s) / s**3, x being s * s,", _root(_atanh_tail), 0, 0.02945, 2, 6),
    Approximation("sin_tail", "(sin(r) - r) / r**3, x being r * r,", _root(lambda r: (mp.sin(r) - r) / r**3), 0, 0.64, 3, 6),
    Approximation(
        "cos_tail", "(cos(r) - 1 + r * r / 2) / r**4, x being r * r,", _root(lambda r: (mp.cos(r) - 1 + r * r / 2) / r**4), 0, 0.64, 2, 5
    ),
    Approximation("atan_tail", "(atan(t) - t) / t**3, x being t * t,", _root(lambda t: (mp.atan(t) - t) / t**3), 0, 1, 9, 19),
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
        single, double = self.parts(single=True), self.parts(single=False)
        return "\n".join(
            [
                "@always_inline",
                f"fn _{self.name}[T: DType, W: Int, part: Int = 0]() -> SIMD[T, W]:",
                f'    """A part of {self.formula}; {self.count} of them add up to it."""',
                f"    return _constant[T, part, {', '.join(single + double)}]()",
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
    Constant("half_pi", "pi / 2", mp.pi / 2, 3),
)


def _two_over_pi_words() -> str:
    """The function that gives the bits of 2 / pi: an exponent of `float64` reaches 1,200 of them."""
    bits = int(mp.floor(mp.ldexp(2 / mp.pi, 32 * 38)))
    words = ["0x00000000"] * 2 + [f"0x{bits >> 32 * (37 - i) & 0xFFFFFFFF:08X}" for i in range(38)]
    rows = ["        " + ", ".join(words[i : i + 8]) + "," for i in range(0, len(words), 8)]
    head = ["fn _two_over_pi_words() -> StaticTuple[40, UInt64]:", '    """2 / pi by 32 bits, after 64 that are 0."""']
    return "\n".join([*head, "    return StaticTuple[40, UInt64](", *rows, "    )", ""])


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
