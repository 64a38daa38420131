# T18: operands of different types convert to a common type
let x = Float32(1.0)
let flag = True
print(flag and x < 2, x > 2 or flag, not x < 2)
# CHECK: True True False
