# 5.7: '__setattr__'; declared members come first
struct Bag:
    var n: Int
    fn __init__(inout self): self.n = 0
    fn __getattr__(self, name: StringLiteral) -> Int: return len(name) * 100 + self.n
    fn __setattr__(inout self, name: StringLiteral, v: Int): self.n = v + len(name)
var b = Bag()
b.abc = 5
print(b.n, b.xy)
# CHECK: 8 208
b.n = 1
print(b.n, b.xy)
# CHECK: 1 201
