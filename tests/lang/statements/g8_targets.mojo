# G8: names, attributes, subscripts and '_' are targets, also inside tuples
@value
struct Pt:
    var x: Int
    var y: Int

let p = Pointer[Int].alloc(2)
var q = Pt(0, 0)
q.x, q.y = 1, 2
p[0], p[1] = q.y, q.x
print(q.x, q.y, p[0], p[1])
# CHECK: 1 2 2 1
p[0], _ = 9, 8
q.x = p[0]
print(q.x, p[1])
# CHECK: 9 1
p.free()
