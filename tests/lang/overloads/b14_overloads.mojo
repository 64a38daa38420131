# B14: overloaded initializers and implicit conversion
struct Cm:
    var x: Float32
    fn __init__(inout self, x: Float32): self.x = x
    fn __init__(inout self, x: Float32, y: Float32): self.x = x + y
print(Cm(1).x, Cm(1, 2.5).x)
# CHECK: 1.0 3.5
fn take(c: Cm): print(c.x)
take(4.0)
# CHECK: 4.0
