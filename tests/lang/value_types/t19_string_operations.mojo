# T19: value semantics, concatenation, comparison
var a = String("ab")
let b = a
a += "c"
print(a, b, a + b, "x" + b, a + "y", a == "abc", a != b, len(a))
# CHECK: abc ab abcab xab abcy True True 3
let sep = String(", ")
print(sep.join("a", "b", "c"), sep.join(1, 2, 3), a.__str__())
# CHECK: a, b, c 1, 2, 3 abc
