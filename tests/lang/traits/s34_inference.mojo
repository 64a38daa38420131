# S34: the parameter is inferred, also among other parameters
trait Shape:
    fn sides(self) -> Int: ...
@value
struct Tri(Shape):
    fn sides(self) -> Int: return 3
@value
struct Poly[n: Int](Shape):
    fn sides(self) -> Int: return n
fn more[k: Int, T: Shape](x: T) -> Int: return x.sides() + k
print(more[10](Tri()), more[20](Poly[5]()))
# CHECK: 13 25
