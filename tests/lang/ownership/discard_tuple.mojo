# language.md G9: to discard a tuple is to use its elements, which need not be copyable.
# PROGRAM
struct M:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __del__(owned self): print("del", self.n)
fn main():
    let a = M(1)
    let b = M(2)
    let c = M(3)
    print("work")
    _ = (a, b)
    print("more")
    _ = [c]
    print("end")
# CHECK: work
# CHECK: del 1
# CHECK: del 2
# CHECK: more
# CHECK: del 3
# CHECK: end
