# P24: aliases of unbound and partly bound types (0.6)
alias V = SIMD
alias One = SIMD[size=1]
struct Box[a: Int, b: Int]:
    alias code = a * 10 + b
alias B = Box
let x: One[DType.int8] = 5
print(V[DType.int32, 2](1, 2), x, B[3, 4].code)
# CHECK: [1, 2] 5 34
