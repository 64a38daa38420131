# S33: a struct may conform to several traits
trait Area:
    fn area(self) -> Float64: ...
trait Scaled:
    fn scale(inout self, k: Float64): ...
@value
struct Square(Area, Scaled):
    var side: Float64
    fn area(self) -> Float64: return self.side * self.side
    fn scale(inout self, k: Float64): self.side *= k
@value
struct Unit(Area):
    fn area(self) -> Float64: return 1
fn total[A: Area, B: Area](a: A, b: B) -> Float64: return a.area() + b.area()
fn grow[T: Scaled](inout x: T): x.scale(2)
var s = Square(1.5)
grow(s)
print(total(s, Unit()))
# CHECK: 10.0
