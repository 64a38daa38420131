# T25: pointers to structs of one's own
@value
@register_passable("trivial")
struct Pt:
    var x: Int
    var y: Float32
let p = Pointer[Pt].alloc(2)
p.store(0, Pt(1, 2))
p.store(1, Pt(3, 4))
print(p.load(1).x, p[0].y, p[1].y)
# CHECK: 3 2.0 4.0
p.free()
