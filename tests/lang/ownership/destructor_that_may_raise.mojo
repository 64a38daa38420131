# language.md S21: what a destructor raises ends with it.
# PROGRAM
struct Inner:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn check(self) raises:
        if self.n > 7: raise Error("big")
    fn __del__(owned self) raises:
        print("end", self.n)
        self.check()
        print("fine")
struct Outer:
    var a: Inner
    var b: Inner
    fn __init__(inout self):
        self.a = Inner(1)
        self.b = Inner(8)
fn pair() -> Int:
    let o = Outer()
    return o.a.n + o.b.n
fn main():
    let b = Inner(7)
    print(b.n)
    print(pair())
    _ = Inner(9)
# CHECK: 7
# CHECK: end 7
# CHECK: fine
# CHECK: end 1
# CHECK: fine
# CHECK: end 8
# CHECK: 9
# CHECK: end 9
