"""The ``pop`` dialect: vectors, memory, static data and calls out. Importing this registers all its rows."""

from mojo_compiler.dialects import (
    pop_aggregates,
    pop_arith,
    pop_atomic,
    pop_calls,
    pop_cast,
    pop_format,
    pop_intrinsics,
    pop_math,
    pop_memory,
    pop_simd,
    pop_static,
    pop_vector_memory,
)

__all__ = [
    "pop_aggregates",
    "pop_arith",
    "pop_atomic",
    "pop_calls",
    "pop_cast",
    "pop_format",
    "pop_intrinsics",
    "pop_math",
    "pop_memory",
    "pop_simd",
    "pop_static",
    "pop_vector_memory",
]
