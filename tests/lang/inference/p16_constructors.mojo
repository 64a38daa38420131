# P16: parameters of a type are inferred from constructor and static arguments
@value
@register_passable("trivial")
struct Pair[T: AnyType]:
    var a: T
    var b: T
    @staticmethod
    fn twice(x: T) -> Pair[T]: return Pair[T](x, x)
    fn map[U: AnyType](self, f: fn(T) -> U) -> Pair[U]: return Pair[U](f(self.a), f(self.b))
fn half(n: Int) -> Float64: return n / 2
let p = Pair(3, 4)
print(p.b, Pair(True, False).a, Pair.twice(2.5).b, p.map(half).a)
# CHECK: 4 True 2.5 1.5
