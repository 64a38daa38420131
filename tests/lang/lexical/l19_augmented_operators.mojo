# L19, G10: every augmented assignment on Int
var a = 100
a += 5
print(a)
# CHECK: 105
a -= 1
print(a)
# CHECK: 104
a *= 3
print(a)
# CHECK: 312
a //= 7
print(a)
# CHECK: 44
a %= 25
print(a)
# CHECK: 19
a **= 2
print(a)
# CHECK: 361
a &= 0xFF
print(a)
# CHECK: 105
a |= 0x16
print(a)
# CHECK: 127
a ^= 0x3F
print(a)
# CHECK: 64
a <<= 3
print(a)
# CHECK: 512
a >>= 2
print(a)
# CHECK: 128
