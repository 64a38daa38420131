# P3: parameters of memory-only types
@value
struct Point:
    var x: Int
    var y: Int
fn show[p: Point, s: String]():
    print(p.x, p.y, s)
show[Point(1, 2), "text"]()
# CHECK: 1 2 text
