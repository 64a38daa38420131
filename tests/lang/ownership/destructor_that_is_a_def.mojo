# PROGRAM
struct D:
    var n: Int
    def __init__(inout self, n: Int): self.n = n
    def __del__(owned self):
        if self.n > 1: raise Error("no")
        print("end", self.n)
fn main() raises:
    let a = D(1)
    print(a.n)
    let b = D(2)
    print(b.n)
# CHECK: 1
# CHECK: end 1
# CHECK: 2
