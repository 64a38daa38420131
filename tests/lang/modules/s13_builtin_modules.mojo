# Section 13: the modules of May 2023 that became builtin
from DType import DType
from SIMD import SIMD, Float32
from Bool import Bool
from Int import Int
from Range import range
from String import String
from StringRef import StringRef
from IO import print, print_no_newline
from List import VariadicList
from Pointer import Pointer, DTypePointer
from Memory import memset_zero
from Assert import constrained, assert_param
let p = DTypePointer[DType.int32].alloc(2)
memset_zero(p, 2)
constrained[True]()
assert_param[True]()
print(p.load(1), SIMD[DType.int8, 2](1), Float32(2), String("s"), len(VariadicList[Int](1, 2)))
# CHECK: 0 [1, 1] 2.0 s 2
p.free()
