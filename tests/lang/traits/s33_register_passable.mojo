# S33: register-passable initializers satisfy requirements; trivial types copy and move
trait Zero:
    fn __init__(inout self): ...
    fn get(self) -> Int: ...
@register_passable("trivial")
struct N(Zero, CollectionElement):
    var n: Int
    fn __init__() -> Self: return Self {n: 7}
    fn get(self) -> Int: return self.n
fn fresh[T: Zero]() -> Int: return T().get()
fn twice[T: CollectionElement](x: T) -> T:
    let y = x
    return y
print(fresh[N](), twice(N()).n)
# CHECK: 7 7
