# T7: '/' gives Float64, '//' and '%' floor
let a = 7
let b = 2
print(a / b, a // b, a % b, -a // b, -a % b, a // -b, a % -b, -a // -b, -a % -b)
# CHECK: 3.5 3 1 -4 1 -4 -1 3 -1
fn dtype[dt: DType](x: SIMD[dt, 1]) -> DType: return dt
print(dtype(a / b), a / 4)
# CHECK: float64 1.75
