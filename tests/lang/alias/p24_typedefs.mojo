# P24: aliases of types
alias Bytes = DTypePointer[DType.uint8]
alias Vec4 = SIMD[DType.float32, 4]
alias Callback = fn(Int) -> Int
fn inc(n: Int) -> Int: return n + 1
fn run(f: Callback, v: Vec4) -> Float32: return v[f(1)]
let p = Bytes.alloc(1)
p.store(200)
print(p.load(), Vec4(1, 2, 3, 4), run(inc, Vec4(5, 6, 7, 8)))
# CHECK: 200 [1.0, 2.0, 3.0, 4.0] 7.0
p.free()
