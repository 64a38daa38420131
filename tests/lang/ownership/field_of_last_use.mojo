# What is read from a value within a call keeps the value until the call ends.
# PROGRAM
struct Noisy:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __del__(owned self): print("end", self.n)
fn show(n: Int, owned other: Noisy): print(n, other.n)
fn main():
    let a = Noisy(1)
    print(a.n)
    print(Noisy(2).n)
    let b = Noisy(3)
    let n = b.n
    print(n)
    let c = Noisy(4)
    show(c.n, c^)
    print("done")
# CHECK: 1
# CHECK: end 1
# CHECK: 2
# CHECK: end 2
# CHECK: end 3
# CHECK: 3
# CHECK: 4 4
# CHECK: end 4
# CHECK: done
