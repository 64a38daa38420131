"""Names that every module sees without an import (language.md G24, stdlib.md 0.2)."""

from algorithm.loops import unroll
from collections.vector import DynamicVector, InlinedFixedVector, UnsafeFixedVector
from math.math import abs, max, min, pow
from math.rounding import round
from memory.buffer import Buffer
from memory.memory import memcmp, memcpy, stack_allocation
from memory.unsafe import DTypePointer, Pointer, Reference
from os.atomic import Atomic
from pathlib.path import Path
from python.object import PythonObject, _Ellipsis
from python.python import Python, _dict_display, _PythonNames, _set_display
from random.random import rand
from sys.info import alignof, bitwidthof, simdwidthof, sizeof
from sys.intrinsics import external_call, llvm_intrinsic
from tensor.tensor import Tensor
from utils.index import StaticIntTuple
from utils.list import Dim
from utils.static_tuple import StaticTuple
