"""Names that every module sees without an import (language.md G24)."""

from memory.memory import memcpy, memcmp, stack_allocation
from memory.unsafe import Pointer, DTypePointer
from math.math import abs, max, min, pow, round
from sys.info import alignof, bitwidthof, simdwidthof, sizeof
from sys.intrinsics import external_call, llvm_intrinsic
from utils.index import StaticIntTuple
from utils.static_tuple import StaticTuple
from utils.vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
