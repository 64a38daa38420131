# G7: let and var take tuple patterns
fn two() -> (Int, Bool):
    return 3, True
let a, b = two()
let (c, d) = two()
var e, f = 1, 2.5
e += 1
f *= 2.0
let (g, (h, i)) = (1, (2, 3))
print(a, b, c, d, e, f, g, h, i)
# CHECK: 3 True 3 True 2 5.0 1 2 3
