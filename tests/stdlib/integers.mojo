print(7 // -2, 7 % -2, -7 // 2, -7 % 2)
# CHECK: -4 -1 -4 1
print(7 / 2, 2 ** 10, 2 ** -1)
# CHECK: 3.5 1024 0
var a = 7
var b = -2
var zero = 0
print(a // b, a % b, -a // 2, -a % 2, a // zero, a % zero)
# CHECK: -4 -1 -4 1 0 0
# WARNING[41]: division by zero gives 0 here
print(a / b, a ** 3, b ** 3, a ** b, a << 2, a >> 1, b >> 1, a << b, a >> b)
# CHECK: -3.5 343 -8 0 28 3 -1 0 0
let least: Int = -9223372036854775808
print(least // -1, least % -1, least - 1)
# CHECK: -9223372036854775808 0 9223372036854775807
print(a & 3, a | 8, a ^ 1, ~a, -a, +a)
# CHECK: 3 15 6 -8 -7 7
print(a < b, a <= 7, a == 7, a != 7, a > b, a >= 8)
# CHECK: False True True False True False
a += 3
a -= 1
a *= 2
a //= 4
a %= 3
print(a)
# CHECK: 1
a = 3
a **= 4
a <<= 1
a >>= 2
a &= 0x3C
a |= 1
a ^= 2
print(a)
# CHECK: 43
print(Int(), Int(5), int(Float64(-1.7)), str(12) + "!", hash(5) == hash(5), hex(255), hex(-16))
# CHECK: 0 5 -1 12! True 0xff -0x10
print(2 ** 100 // 2 ** 90, 10000000000 * 10000000000 // 10000000000)
# CHECK: 1024 10000000000
alias big = 2 ** 100
print(big // 2 ** 90, big % 7, -7 // 2, ~5, 5 ^ 3, 1 << 65 >> 64)
# CHECK: 1024 2 -4 -6 6 2
