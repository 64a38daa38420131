"""Containers."""

from builtin.traits import KeyElement
from .dict import Dict, DictEntry
from .list import List
from .optional import Optional
from .set import Set
from .vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
