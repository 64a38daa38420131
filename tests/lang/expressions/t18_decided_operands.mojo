# T18: the common type does not depend on what is known
print(0 and Float32(1), 1 or Float32(2), 3 and 2.5, 0 or 2.5, 2.5 or 1)
let x: Float64 = 0
print(x and 2, x or 2)
alias a = 0 and Float32(1)
alias b = 1 or Float32(7)
print(a, b, 0 or 7, 0 and 7)
# CHECK: 0.0 1.0 2.5 2.5 2.5
# CHECK: 0.0 2.0
# CHECK: 0.0 1.0 7 0
