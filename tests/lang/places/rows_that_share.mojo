# A row that is a view is not written back: its setter does not change it.
# PROGRAM
from memory.unsafe import Pointer
@register_passable("trivial")
struct View:
    var p: Pointer[Int]
    fn __getitem__(self, i: Int) -> Int: return self.p.load(i)
    fn __setitem__(self, i: Int, x: Int): self.p.store(i, x)
struct Square:
    var p: Pointer[Int]
    fn __init__(inout self): self.p = Pointer[Int].alloc(4)
    fn __getitem__(self, i: Int) -> View: return View(self.p.offset(2 * i))
    fn __setitem__(inout self, i: Int, v: View): print("not called")
fn main():
    let s = Square()
    for i in range(2):
        for j in range(2): s[i][j] = 10 * i + j
    s[1][0] += 5
    print(s[0][0], s[0][1], s[1][0], s[1][1])
    s.p.free()
# CHECK: 0 1 15 11
