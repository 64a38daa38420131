# 5.7: 'a[i].f = v' changes an element in place
@value
@register_passable("trivial")
struct Pt:
    var x: Int
    var y: Int
struct Points:
    var p: Pointer[Pt]
    fn __init__(inout self):
        self.p = Pointer[Pt].alloc(2)
        self.p.store(0, Pt(1, 2))
        self.p.store(1, Pt(3, 4))
    fn __getitem__(self, i: Int) -> Pt: return self.p.load(i)
    fn __setitem__(inout self, i: Int, v: Pt): self.p.store(i, v)
var ps = Points()
ps[1].x = 30
ps[0].y += 5
print(ps[0].x, ps[0].y, ps[1].x, ps[1].y)
# CHECK: 1 7 30 4
