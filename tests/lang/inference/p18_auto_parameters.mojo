# P18: an unbound argument type adds hidden parameters
fn width(v: SIMD) -> Int: return v.size
fn kind(v: SIMD) -> DType: return v.type
fn both(a: SIMD, b: SIMD[a.type, a.size]) -> SIMD[a.type, a.size * 2]:
    return a.join(b)
let v = SIMD[DType.int8, 2](1, 2)
print(width(v), kind(v), width(Float32(1)), both(v, v + 2))
# CHECK: 2 int8 1 [1, 2, 3, 4]
