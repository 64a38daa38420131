# An integer divided by zero is 0; the cell says so once, where it was first
fn quotient(a: Int, b: Int) -> Int:
    return a // b
    # WARNING[14]: division by zero gives 0 here
print(quotient(6, 2))
# CHECK: 3
# %%
for i in range(3):
    print(quotient(i, 0))
# CHECK: 0
# CHECK: 0
# CHECK: 0
# %%
var x: UInt8 = 5
x //= 0
# WARNING[3]: division by zero gives 0 here
print(x)
# CHECK: 0
# %%
let v = SIMD[DType.int32, 4](8, 9, 10, 11)
print(v % SIMD[DType.int32, 4](2, 0, 3, 0))
# WARNING[9]: division by zero gives 0 here
# CHECK: [0, 0, 1, 0]
# %%
print(7 % quotient(0, 1))
# WARNING[9]: division by zero gives 0 here
# CHECK: 0
# %%
# Floating point has its infinities; what is evaluated at compile time says nothing.
alias zero = quotient(4, 0)
print(zero, 1.0 / 0.0)
# CHECK: 0 inf
