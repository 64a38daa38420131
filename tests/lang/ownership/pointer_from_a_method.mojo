# PROGRAM
struct Block:
    var p: Pointer[Int]
    fn __init__(inout self, n: Int):
        self.p = Pointer[Int].alloc(1)
        self.p.store(0, n)
    fn __del__(owned self):
        self.p.store(0, -1)
        print("end")
    fn at(self) -> Pointer[Int]: return self.p
@register_passable("trivial")
struct View:
    var p: Pointer[Int]
    fn __init__(p: Pointer[Int]) -> Self: return Self {p: p}
    fn get(self) -> Int: return self.p.load(0)
fn twice(v: View, w: View) -> Int: return v.get() + w.get()
fn main():
    let a = Block(4)
    print(a.at().load(0))
    let b = Block(5)
    print(View(b.at()).get())
    let c = Block(6)
    let d = Block(7)
    print(twice(View(c.p), View(d.at())))
    print(Block(8).at().load(0))
# CHECK: end
# CHECK: 4
# CHECK: end
# CHECK: 5
# CHECK: end
# CHECK: end
# CHECK: 13
# CHECK: end
# CHECK: 8
