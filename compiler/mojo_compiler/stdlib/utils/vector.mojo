"""Vectors, under the path of versions before 0.6.1."""

from collections.vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
