# Section 13: sizes of types by their names of 2023
from sys.info import simdwidthof, sizeof, alignof, bitwidthof
from TargetInfo import dtype_sizeof, dtype_simd_width, dtype_bitwidth
print(sizeof[Int](), sizeof[DType.int16](), bitwidthof[DType.int8](), alignof[DType.int32]())
# CHECK: 8 2 8 4
print(dtype_sizeof[DType.float64](), dtype_bitwidth[DType.float16](), dtype_simd_width[DType.int8]() == simdwidthof[DType.int8]())
# CHECK: 8 16 True
