# T7: integer powers
let two = 2
let e = -1
print(two ** 10, two ** 0, two ** e, (-two) ** 3, two ** 63, two ** 64)
# CHECK: 1024 1 0 -8 -9223372036854775808 0
