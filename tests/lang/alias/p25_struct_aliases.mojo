# P25: struct aliases may use the parameters
struct S[n: Int, dt: DType]:
    alias twice = n * 2
    alias Vec = SIMD[dt, n]
    var v: Self.Vec
    fn __init__(inout self): self.v = Self.Vec(7)
    fn get(self) -> Int: return self.twice + Self.twice
print(S[8, DType.int8].twice, S[2, DType.float32]().v, S[4, DType.int8]().get())
# CHECK: 16 [7.0, 7.0] 16
let w = S[2, DType.int8].Vec(1, 2)
print(w)
# CHECK: [1, 2]
