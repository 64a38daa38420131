"""Containers and small tools."""

from .index import StaticIntTuple, Index, product
from .list import Dim, DimList, VariadicList, VariadicListMem
from .static_tuple import StaticTuple
from .variant import Variant
from .vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
