# S32: parents, static methods, lifecycle methods, pure composition
trait Named:
    @staticmethod
    fn name() -> String: ...
trait Counted:
    fn __init__(inout self, n: Int): ...
    fn count(self) -> Int: ...
trait Both(Named, Counted):
    pass
struct A(Both):
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __copyinit__(inout self, o: Self): self.n = o.n
    @staticmethod
    fn name() -> String: return "A"
    fn count(self) -> Int: return self.n
fn describe[T: Named](x: T) -> String: return T.name()
fn make[T: Counted](n: Int) -> Int: return T(n).count()
fn both[T: Both](x: T): print(T.name(), x.count())
both(A(3))
# CHECK: A 3
print(describe(A(1)), make[A](5))
# CHECK: A 5
