# R8: the setter of the getter's type is preferred
struct V:
    var last: String
    fn __init__(inout self): self.last = ""
    fn __getitem__(self, i: Int) -> Float32: return 1.5
    fn __setitem__(inout self, i: Int, v: Int): self.last = "Int"
    fn __setitem__(inout self, i: Int, v: Float32): self.last = "Float32"
var v = V()
v[0] = Float32(2)
print(v.last)
# CHECK: Float32
v[0] += 1
print(v.last)
# CHECK: Float32
