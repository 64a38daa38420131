# 2.1 level 1: ':=' assigns and gives the value, without parentheses in 'if' and 'while'
var left = 3
fn next() -> Int:
    left -= 1
    return left

if a := 5:
    print("a", a)
# CHECK: a 5
while n := next():
    print("n", n)
# CHECK: n 2
# CHECK: n 1
print((b := 4) + b, b)
# CHECK: 8 4
