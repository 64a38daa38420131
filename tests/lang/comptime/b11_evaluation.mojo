# B11: functions run by the compiler
fn fact(n: Int) -> Int:
    var r = 1
    for i in range(2, n + 1): r *= i
    return r
alias F = fact(5)
print(F, SIMD[DType.int8, fact(2) * 2](7))
# CHECK: 120 [7, 7, 7, 7]
alias big = (1 << 70) >> 68
print(big)
# CHECK: 4
