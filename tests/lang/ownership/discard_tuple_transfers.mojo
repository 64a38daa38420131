# PROGRAM
struct M:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __del__(owned self): print("del", self.n)
fn main():
    let a = M(1)
    let b = M(2)
    _ = (a^, (b, 7), M(3))
    print("end")
# CHECK: del 1
# CHECK: del 2
# CHECK: del 3
# CHECK: end
