# S12: an initializer with exactly the memberwise signature replaces it
@value
struct Pt:
    var x: Int
    var y: Int
    fn __init__(inout self, owned x: Int, owned y: Int):
        self.x = x * 10
        self.y = y * 10
print(Pt(1, 2).x, Pt(1, 2).y)
# CHECK: 10 20
