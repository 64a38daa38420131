# Every value that was made ends once; what was never made does not end.
# PROGRAM
struct Noisy:
    var n: Int
    fn __init__(inout self, n: Int) raises:
        if n > 1: raise Error("big")
        self.n = n
        print("make", n)
    fn __del__(owned self):
        if self.n: print("end", self.n)
    fn __moveinit__(inout self, owned other: Self): self.n = other.n
fn f(n: Int):
    let x: Noisy
    try:
        x = Noisy(n)
    except e:
        print(e)
    print("has", x.n)
fn main():
    f(1)
    f(2)
# CHECK: make 1
# CHECK: has 1
# CHECK: end 1
# CHECK: big
# CHECK: has 0
