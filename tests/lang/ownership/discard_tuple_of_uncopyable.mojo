# A discarded tuple of values that cannot be copied keeps them alive
# PROGRAM
struct M:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
    fn __del__(owned self):
        print("del", self.n)
fn main():
    let a = M(1)
    let b = M(2)
    print("work")
    _ = (a, b)
    print("end")
# CHECK: work
# CHECK: del 1
# CHECK: del 2
# CHECK: end
