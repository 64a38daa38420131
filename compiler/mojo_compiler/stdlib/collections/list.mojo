"""Vectors, under the name of versions since 24.2."""

from builtin.aliases import List
