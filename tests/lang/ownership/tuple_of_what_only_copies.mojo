# Elements that have no move of their own are moved as bits with their tuple.
# PROGRAM
struct C(Copyable):
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __copyinit__(inout self, other: Self):
        self.n = other.n + 100
        print("copy", self.n)
    fn __del__(owned self): print("del", self.n)
fn main() raises:
    let t = (C(1), String("x"))
    print("--")
    let u = t^
    print(u.get[1, String]())
    _ = u
# CHECK: --
# CHECK: x
# CHECK: del 1
