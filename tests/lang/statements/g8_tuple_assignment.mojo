# G8: the right side is evaluated before any store
var a = 1
var b = 2
var c = 3
a, b = b, a
print(a, b)
# CHECK: 2 1
(a, b, c) = (c, a, b)
print(a, b, c)
# CHECK: 3 2 1
