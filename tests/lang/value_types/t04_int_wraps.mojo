# T4: Int is a machine word and wraps
var n = 9223372036854775807
n += 1
print(n, n - 1, -n)
# CHECK: -9223372036854775808 9223372036854775807 -9223372036854775808
var m = 4294967296
m *= m
print(m)
# CHECK: 0
