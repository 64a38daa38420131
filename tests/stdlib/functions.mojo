from math import *
from math.bit import *
from math.limit import *
from math.polynomial import polynomial_evaluate
from memory import *
from memory.unsafe import bitcast
from sys.info import *
from sys.intrinsics import *
from time import now, sleep, time_function
from utils.index import Index, product, StaticIntTuple

let v = SIMD[DType.float32, 4](1, 2, 3, 4)
let d = Float64(0.5)
print(add(v, v), sub(v, v), mul(v, v), div(v, v), mod(v, v))
# CHECK: [2.0, 4.0, 6.0, 8.0] [0.0, 0.0, 0.0, 0.0] [1.0, 4.0, 9.0, 16.0] [1.0, 1.0, 1.0, 1.0] [0.0, 0.0, 0.0, 0.0]
print(isclose(exp(log(v)), v), exp2(v), log2(exp2(v)), isclose(log10(v * 10), 1 + log(v) / log(Float32(10))))
# CHECK: [True, True, True, True] [2.0, 4.0, 8.0, 16.0] [1.0, 2.0, 3.0, 4.0] [True, True, True, True]
print(isclose(sin(v) * sin(v) + cos(v) * cos(v), 1), isclose(tan(v), sin(v) / cos(v)), isclose(sin(asin(d)), d), isclose(cos(acos(d)), d))
# CHECK: [True, True, True, True] [True, True, True, True] True True
print(isclose(tan(atan(v)), v), isclose(sinh(v) / cosh(v), tanh(v)))
# CHECK: [True, True, True, True] [True, True, True, True]
print(isclose(cbrt(v) ** 3, v), isclose(log1p(expm1(d)), d), logb(v), isclose(sinh(asinh(v)), v), isclose(cosh(acosh(v)), v), isclose(tanh(atanh(d)), d))
# CHECK: [True, True, True, True] True [0.0, 1.0, 1.0, 2.0] [True, True, True, True] [True, True, True, True] True
print(isclose(erf(d) + erfc(d), 1), isclose(exp(lgamma(v)), tgamma(v)), isclose(tgamma(v), SIMD[DType.float32, 4](1, 1, 2, 6)))
# CHECK: True [True, True, True, True] [True, True, True, True]
print(isclose(j0(d), 0.938469807240813), isclose(j1(d), 0.24226845767487387), isclose(y0(d), -0.4445187335067067), isclose(y1(d), -1.4714723926702433))
# CHECK: True True True True
print(isclose(atan2(v, v) * 4, acos(Float32(-1))), isclose(hypot(v, v), sqrt(v * v * 2)), remainder(v, v), nextafter(d, 1), scalb(v, v), copysign(v, -v))
# CHECK: [True, True, True, True] [True, True, True, True] [0.0, 0.0, 0.0, 0.0] 0.50000000000000011 [2.0, 8.0, 24.0, 64.0] [-1.0, -2.0, -3.0, -4.0]
print(ldexp(v, SIMD[DType.int32, 4](1, 2, 3, 4)), frexp(v)[0], frexp(v)[1])
# CHECK: [2.0, 8.0, 24.0, 64.0] [0.5, 0.5, 0.75, 0.5] [1.0, 2.0, 2.0, 3.0]
print(rint(2.5), nearbyint(v), round_half_down(v + 0.5), round_half_up(v + 0.5), ceildiv(7, 2), round(Int32(3)))
# CHECK: 2.0 [1.0, 2.0, 3.0, 4.0] [1.0, 2.0, 3.0, 4.0] [2.0, 3.0, 4.0, 5.0] 4 3
print(greater(v, 2), less_equal(v, 2), not_equal(v, 2), logical_and(v > 1, v < 4), logical_xor(v > 1, v < 4), logical_not(v > 1), all_true(v > 0), any_true(v > 5), none_true(v > 5))
# CHECK: [False, False, True, True] [True, True, False, False] [True, False, True, True] [False, True, True, False] [True, False, False, True] [True, False, False, False] True False True
print(is_even(4), is_even(SIMD[DType.int8, 2](1, 2)), is_odd(SIMD[DType.int8, 2](1, 2)), is_power_of_2(SIMD[DType.int8, 2](3, 4)), reduce_bit_count(SIMD[DType.uint8, 2](3, 7)), identity(v), reciprocal(v))
# CHECK: True [False, True] [True, False] [False, True] 5 [1.0, 2.0, 3.0, 4.0] [1.0, 0.5, 0.3333333432674408, 0.25]
print(rotate_bits_right[1](UInt8(1)), rotate_right[1](v), rotate_left[1](5), cttz(8), bitreverse(UInt8(1)), bit_not(UInt8(1)), bit_and(UInt8(3), UInt8(6)), bit_length(8), bit_length(UInt8(255)), ctlz(1))
# CHECK: 128 [4.0, 1.0, 2.0, 3.0] 10 3 128 254 2 4 8 63
print(max_or_inf[DType.float32](), min_or_neginf[DType.int8](), min_finite[DType.float64](), max_finite[DType.bool](), isinf(v), isfinite(v), isfinite(1.0), isinf(SIMD[DType.int8, 2](1)))
# CHECK: inf -128 -1.7976931348623157e+308 True [False, False, False, False] [True, True, True, True] True [False, False]
print(polynomial_evaluate[1, DType.float64, VariadicList[Float64](1, 2, 3)](2))
# CHECK: 17.0
print(simdwidthof[DType.float32]() > 0, simdwidthof[Float64]() > 0, simdbitwidth() > 0, simd_byte_width() > 0, dtype_sizeof[DType.int8](), num_cores() > 0, alignof[DType.int32](), sizeof[Float64](), bitwidthof[Int]())
# CHECK: True True True True 1 True 4 8 64
fn nothing() capturing: pass
print(now() > 0, time_function[nothing]() >= 0)
# CHECK: True True
let p = DTypePointer[DType.int32].alloc(16)
for i in range(16): p.store(i, i)
print(strided_load[DType.int32, 4](p, 2), strided_load[4, DType.int32](p, 3), masked_load(p, SIMD[DType.bool, 4](True, False, True, False), SIMD[DType.int32, 4](9)))
# CHECK: [0, 2, 4, 6] [0, 3, 6, 9] [0, 9, 2, 9]
strided_store(SIMD[DType.int32, 2](7, 8), p, 3)
masked_store(SIMD[DType.int32, 2](5, 6), p + 4, SIMD[DType.bool, 2](False, True))
compressed_store(SIMD[DType.int32, 4](1, 2, 3, 4), p + 8, SIMD[DType.bool, 4](False, True, False, True))
print(p.simd_load[16]())
# CHECK: [7, 1, 2, 8, 4, 6, 6, 7, 2, 4, 10, 11, 12, 13, 14, 15]
print(p.aligned_simd_load[2, 4](1), p.simd_load[2, UInt8](1), p.is_aligned[4](), p.load(Int32(2)))
p.aligned_simd_store[2, 4](0, 3); p.simd_nt_store[2](2, 4); p.prefetch[PrefetchOptions().for_write().low_locality()]()
p.simd_strided_store[2](9, 7)
print(p.simd_load[8](), external_call["abs", Int32, Int32](Int32(-4)), llvm_intrinsic["llvm.sqrt", Float32](Float32(9)))
# CHECK: [1, 2] [1, 2] True 2
# CHECK: [9, 3, 4, 4, 4, 6, 6, 9] 4 3.0
let ads = SIMD[DType.address, 2](SIMD[DType.address, 1](p.__as_index()), SIMD[DType.address, 1]((p + 1).__as_index()))
print(gather[DType.int32, 2](ads, True, 0))
# CHECK: [9, 3]
alias s = String("abc") + "d"
alias w = SIMD[DType.int32, 4](1, 2, 3, 4).reduce_add()
alias n = len(s) + atoln("12")
fn atoln(t: String) -> Int:
    return len(t)
print(s, w, n, sqrt(16), gcd(12, 18))
# CHECK: abcd 10 6 4 6
print(product(Index(2, 3, 4), 2), product(Index(2, 3, 4), 1, 3), StaticIntTuple[2]((3, 4)))
# CHECK: 6 12 (3, 4)
print(None)
# CHECK: None
DType.int8.dispatch_integral[show]()
fn show[type: DType]():
    print(type)
# CHECK: int8
var buf = DynamicVector[Int](4)
buf.resize(3)
iota(buf, 5)
print(buf[0], buf[2])
# CHECK: 5 7
print(hash(String("abc")) == hash("abc"), hash(Float32(1)) == hash(Float32(1)), hash(v) == hash(v), hash(True), hash(DType.bool))
# CHECK: True True True 1 1
let z: StringLiteral = "x"
print("a" + "b", z + "c")
# CHECK: ab xc
