from math import reduce_bit_count
let v = SIMD[DType.int32, 4](1, 5, 1, 7)
print(reduce_bit_count(v == 1), reduce_bit_count(v), reduce_bit_count(v > 9), reduce_bit_count(v > 0))
print(reduce_bit_count(SIMD[DType.bool, 1](True)), reduce_bit_count(SIMD[DType.uint8, 2](255)))
alias c = reduce_bit_count(SIMD[DType.bool, 8](True))
print(c)
# CHECK: 2 7 0 4
# CHECK: 1 16
# CHECK: 8
