# language.md T30: lists and attributes are shared by reference, numbers and texts are values.
let a: object = [1, 2]
let b = a
b.append(3)
print(a, b, a is b)
# CHECK: [1, 2, 3] [1, 2, 3] True
var s: object = "x"
let t = s
s += "y"
print(s, t)
# CHECK: 'xy' 'x'

def change(values, number):
    values[0] = "changed"
    values = None
    number += 1
    return number

print(change(a, 1), a)
# CHECK: 2 ['changed', 2, 3]
let p = object(Attr("x", 1), Attr("inner", [0]))
let q = p
q.x = 5
q.inner.append(p.x)
print(p.x, p.inner)
# CHECK: 5 [0, 5]

# A list that contains itself prints, and can be dropped.
let cycle: object = [1]
cycle.append(cycle)
print(cycle)
# CHECK: [1, [...]]
_ = cycle.append(2)
