# 5.7: each index is an argument of its own; overloads are allowed
struct Table:
    fn __init__(inout self): pass
    fn __getitem__(self, i: Int) -> Int: return i
    fn __getitem__(self, i: Int, j: Int) -> Int: return i * 10 + j
    fn __getitem__(self, s: StringLiteral) -> StringLiteral: return s
    fn __getitem__(self, i: Int, j: Int, k: Bool) -> Bool: return k
let t = Table()
print(t[1], t[1, 2], t["x"], t[1, 2, True])
# CHECK: 1 12 x True
