# stdlib 1.3: bit operators and shifts on Int
let a = 12
let b = 10
let n = -1
print(a & b, a | b, a ^ b, ~a, a << 2, a >> 2, -a >> 1, a << n, a >> n)
# CHECK: 8 14 6 -13 48 3 -6 0 0
