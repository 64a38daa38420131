"""Containers."""

from .vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
