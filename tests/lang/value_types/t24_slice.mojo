# T24: slice objects
let s = slice(1, 10, 3)
let e = slice(5)
let u = slice(2, 6)
print(s.start, s.end, s.step, len(s), s[2], e.start, e.end, e.step, u.start, u.end, len(u))
# CHECK: 1 10 3 3 7 0 5 1 2 6 4
struct Show:
    fn __init__(inout self): pass
    fn __getitem__(self, s: slice) -> slice: return s
let x = Show()
print(x[2:]._has_end(), x[2:].start, x[2:].step, x[:3]._has_end(), x[:3].start, x[1:4:2].step)
# CHECK: False 2 1 True 0 2
print(slice(1, 2, 3) == slice(1, 2, 3), slice(1, 2) != slice(1, 3))
# CHECK: True True
