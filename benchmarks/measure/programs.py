"""The programs whose machine code is compared: each in Mojo, C and Python, with ``work(size)`` returning an integer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "programs"


@dataclass(frozen=True)
class Program:
    """`size` is what ours and C are compared at, `quick` a shorter run, `python` the size for comparison with CPython."""

    name: str
    title: str
    size: int
    quick: int
    python: int

    def text(self, suffix: str) -> str:
        """The source in one of the languages: ``mojo``, ``c`` or ``py``."""
        return self.path(suffix).read_text(encoding="utf-8")

    def path(self, suffix: str) -> Path:
        """Where the source in one of the languages stands."""
        return FOLDER / f"{self.name}.{suffix}"


PROGRAMS = (
    Program("mandelbrot", "Mandelbrot f64, 200 iterations", 960, 320, 160),
    Program("fib", "fib, recursive", 40, 32, 27),
    Program("sieve", "sieve of Eratosthenes", 5_000_000, 1_000_000, 1_000_000),
    Program("matmul_f32", "matmul f32, naive", 1024, 384, 128),
    Program("matmul_f64", "matmul f64, naive", 1024, 384, 128),
    Program("nbody", "n-body, 5 bodies", 2_000_000, 200_000, 20_000),
    Program("collatz", "Collatz, longest chain", 1_000_000, 200_000, 20_000),
    Program("mandelbrot_simd", "Mandelbrot SIMD[f64, 32]", 960, 320, 160),
)
