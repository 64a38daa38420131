# P10: binding some or all parameters of a function without calling it
fn scale[dt: DType, k: Int](x: SIMD[dt, 1]) -> SIMD[dt, 1]: return x * k
fn apply[f: fn(Float32) -> Float32](x: Float32) -> Float32: return f(x)
fn with3[f: fn[k: Int](Int32) -> Int32](x: Int32) -> Int32: return f[3](x)
let g = scale[DType.int16, 5]
print(g(4), apply[scale[DType.float32, 2]](1.5), with3[scale[DType.int32]](7))
# CHECK: 20 3.0 21
