# S23: a one-argument initializer converts wherever a value is expected
struct Cm:
    var x: Float64
    fn __init__(inout self, x: Float64):
        self.x = x
    fn __copyinit__(inout self, o: Self):
        self.x = o.x
    fn __moveinit__(inout self, owned o: Self):
        self.x = o.x
@value
struct Line:
    var from_: Cm
    var to: Cm
fn take(c: Cm) -> Float64: return c.x
fn give(n: Float64) -> Cm: return n
fn defaulted(c: Cm = Float64(8.5)) -> Float64: return c.x
let f64 = Float64(2.5)
let a: Cm = f64
var b = Cm(0)
b = f64
print(take(f64), give(f64).x, a.x, b.x, defaulted())
# CHECK: 2.5 2.5 2.5 2.5 8.5
print(Line(f64, a).from_.x)
# CHECK: 2.5
b.x = 3
print((b if True else f64).x)
# CHECK: 3.0
