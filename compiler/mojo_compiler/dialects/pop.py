"""The ``pop`` dialect: vectors, memory, static data and calls out. Importing this registers all its rows."""

from mojo_compiler.dialects import pop_arith, pop_calls, pop_cast, pop_memory, pop_simd, pop_values, pop_vector_memory

__all__ = ["pop_arith", "pop_calls", "pop_cast", "pop_memory", "pop_simd", "pop_values", "pop_vector_memory"]
