# language.md T31: arithmetic on truth values, integers and floating-point numbers; texts and lists join.
def calculate(a, b):
    print(a + b, a - b, a * b, a / b, a // b, a % b)

calculate(7, 2)
# CHECK: 9 5 14 3.5 3 1
calculate(-7, 2)
# CHECK: -5 -9 -14 -3.5 -4 1
calculate(7, 2.0)
# CHECK: 9.0 5.0 14.0 3.5 3.0 1.0
calculate(True, 2)
# CHECK: 3 -1 2 0.5 0 1
calculate(True, True)
# CHECK: 2 0 1 1.0 1 0
calculate(0.5, True)
# CHECK: 1.5 -0.5 0.5 0.5 0.0 0.5
let x: object = 5
print(x ** 3, 2 ** x, x ** 0.5 == 5 ** 0.5, -x, +x, ~x)
# CHECK: 125 32 True -5 5 -6
print(x & 3, x | 8, x ^ 1, x << 2, x >> 1, object(True) & False, object(True) | False, ~object(True))
# CHECK: 1 13 4 20 2 False True False
print(10 - x, 10.0 / x, "a" + object("b"), x * 2.0, 1 + x, True + x)
# CHECK: 5 2.0 'ab' 10.0 6 6
print(object([1]) + object(["b"]), object("a") + "b" + String("c"))
# CHECK: [1, 'b'] 'abc'
# Integers have 64 bits and wrap around, as Int does.
print(object(9223372036854775807) + 1)
# CHECK: -9223372036854775808
print(object(1) / 0, object(1) // 0, object(7) % 0)
# WARNING[32]: division by zero gives 0 here
# CHECK: inf 0 0

# In place, on variables, elements and attributes.
var y: object = 10
y += 1
y -= 2.5
y *= 2
y /= 4
print(y)
# CHECK: 4.25
var list: object = [1, 2]
list += [3]
list[0] += 10
list[-1] *= list[0]
print(list)
# CHECK: [11, 2, 33]
let o = object(Attr("n", 1))
o.n += 1
o.n <<= 4
print(o.n)
# CHECK: 32
