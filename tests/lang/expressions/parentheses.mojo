# 2.1: parentheses group; a trailing comma makes a tuple
let a = (1 + 2) * (3 - (4 - 5))
let one = (7,)
let none = ()
let pair = 1, 2
print(a, len(one), len(none), len(pair), (((5))))
# CHECK: 12 1 0 2 5
