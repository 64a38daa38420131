# 5.7: keyword indices (0.5)
struct Table:
    fn __init__(inout self): pass
    fn __getitem__(self, row: Int, col: Int = 7) -> Int: return row * 10 + col
let t = Table()
print(t[1, col=2], t[col=3, row=4], t[5])
# CHECK: 12 43 57
