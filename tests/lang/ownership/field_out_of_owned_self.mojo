# language.md O12: a method may give away a part of a self that it owns; the rest ends field by field.
# PROGRAM
struct Noisy:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __moveinit__(inout self, owned other: Self): self.n = other.n
    fn __del__(owned self): print("end", self.n)
struct Box:
    var a: Noisy
    var b: Noisy
    fn __init__(inout self):
        self.a = Noisy(1)
        self.b = Noisy(2)
    fn take(owned self) -> Noisy: return self.a^
    fn second(owned self, flag: Bool) -> Noisy:
        if flag: return self.b^
        return Noisy(3)
fn main():
    let box = Box()
    let a = box^.take()
    print("has", a.n)
    let b = Box().second(True)
    print("has", b.n)
    let c = Box().second(False)
    print("has", c.n)
# CHECK: end 2
# CHECK: has 1
# CHECK: end 1
# CHECK: end 1
# CHECK: has 2
# CHECK: end 2
# CHECK: end 1
# CHECK: end 2
# CHECK: has 3
# CHECK: end 3
