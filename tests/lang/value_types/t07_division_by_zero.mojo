# T7: integer division by zero gives 0, '/' infinity
let a = 5
let z = 0
print(a // z, a % z, a / z, -a / z)
# WARNING[9]: division by zero gives 0 here
# CHECK: 0 0 inf -inf
