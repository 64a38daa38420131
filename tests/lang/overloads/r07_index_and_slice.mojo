# R7 row 11: an index is no slice
struct V:
    fn __init__(inout self): pass
    fn get(self, i: Int) -> StringLiteral: return "Int"
    fn get(self, s: slice) -> StringLiteral: return "slice"
    fn __getitem__(self, s: slice) -> StringLiteral: return "slice"
    fn __getitem__(self, i: Int) -> StringLiteral: return "Int"
let v = V()
print(v.get(0), v.get(slice(1, 2)), v[0], v[1:2])
# CHECK: Int slice Int slice
