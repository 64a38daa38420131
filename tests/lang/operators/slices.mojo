# 5.7, T24: slices become slice objects, also among other indices
struct S:
    fn __init__(inout self): pass
    fn __getitem__(self, s: slice) -> Int:
        return s.start * 100 + s.end * 10 + s.step
    fn __getitem__(self, s: slice, k: Int) -> Int:
        return len(s) * 10 + k
let s = S()
print(s[1:5], s[1:5:2], s[:4], s[1:8, 3], s[1:9:3, 4])
# CHECK: 151 152 41 73 34
