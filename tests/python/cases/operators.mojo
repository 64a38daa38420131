# language.md Y7
let a: PythonObject = 7
print(a + 2, a - 2, a * 2, a / 2, a // 2, a % 4, a ** 2)
# CHECK: 9 5 14 3.5 3 3 49
print(2 + a, 20 - a, 2 * a, 14 / a, 15 // a, 15 % a, 2 ** a)
# CHECK: 9 13 14 2.0 2 1 128
print(a << 1, a >> 1, a & 3, a | 8, a ^ 2, 1 << a, 1024 >> a, 3 & a, 8 | a, 2 ^ a)
# CHECK: 14 3 3 15 5 128 8 3 15 5
print(-a, +a, ~a)
# CHECK: -7 7 -8
print(a < 8, a <= 7, a == 7, a != 7, a > 8, a >= 8, 8 > a, 7 == a, 6 < a < 8)
# CHECK: True True True False False False True True True
print(a + 0.5, 0.5 + a, a + Int8(1), a * True, "x" * a, a - a)
# CHECK: 7.5 7.5 8 7 xxxxxxx 0
var b = a
b += 1
b -= 2
b *= 3
b //= 2
b **= 2
b %= 50
b <<= 2
b >>= 1
b &= 63
b |= 64
b ^= 1
b /= 4
print(b, a)
# CHECK: 31.75 7
print(2 in PythonObject([1, 2]), 3 not in PythonObject([1, 2]), a is a, a is not None, a is None)
# CHECK: True True True True False
if a and not PythonObject(0): print("true")
# CHECK: true
try:
    print(a + "x")
except e:
    print(e)
# CHECK: unsupported operand type(s) for +: 'int' and 'str'
