# S10: a call of a type is an overloaded call of its initializers
struct Shape:
    var k: StringLiteral
    fn __init__(inout self): self.k = "none"
    fn __init__(inout self, r: Float64): self.k = "circle"
    fn __init__(inout self, w: Float64, h: Float64): self.k = "rect"
    fn __init__(inout self, name: String): self.k = "named"
print(Shape().k, Shape(Float64(1)).k, Shape(1, 2).k, Shape(String("n")).k)
# CHECK: none circle rect named
