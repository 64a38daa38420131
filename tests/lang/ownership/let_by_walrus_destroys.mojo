# PROGRAM
struct Noisy:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
        print("make", n)
    fn __del__(owned self): print("end", self.n)
    fn __moveinit__(inout self, owned other: Self): self.n = other.n
    fn more(self) -> Bool: return self.n < 2
fn main():
    let x: Noisy
    var i = 0
    while (x := Noisy(i)).more():
        print("in", x.n)
        i += 1
    print("out", x.n)
# CHECK: make 0
# CHECK: in 0
# CHECK: end 0
# CHECK: make 1
# CHECK: in 1
# CHECK: end 1
# CHECK: make 2
# CHECK: out 2
# CHECK: end 2
