# W4: infinities
let zero = 0.0
print(1.0 / zero, -1.0 / zero, Float32(1) / Float32(0))
# CHECK: inf -inf inf
