# Two fields of one element that a call changes: neither change is lost.
# PROGRAM
@value
struct Point:
    var x: Int
    var y: Int
    fn swap_with(inout self, inout other: Int):
        let kept = self.x
        self.x = other
        other = kept
struct Points:
    var xs: DynamicVector[Int]
    var ys: DynamicVector[Int]
    fn __init__(inout self, n: Int):
        self.xs = DynamicVector[Int]()
        self.ys = DynamicVector[Int]()
        for i in range(n):
            self.xs.push_back(i)
            self.ys.push_back(10 * i)
    fn __getitem__(self, i: Int) -> Point: return Point(self.xs[i], self.ys[i])
    fn __setitem__(inout self, i: Int, p: Point):
        self.xs[i] = p.x
        self.ys[i] = p.y
fn exchange(inout a: Int, inout b: Int):
    let kept = a
    a = b
    b = kept
fn both(inout a: Int, inout b: Int):
    a += 100
    b += 200
fn main():
    var p = Points(3)
    both(p[1].x, p[1].y)
    print(p[1].x, p[1].y)
    both(p[0].y, p[2].x)
    print(p[0].y, p[2].x, p[0].x, p[2].y)
    exchange(p[2].x, p[2].y)
    print(p[2].x, p[2].y)
    p[1].swap_with(p[0].y)
    print(p[1].x, p[0].y)
# CHECK: 101 210
# CHECK: 100 202 0 20
# CHECK: 20 202
# CHECK: 100 101
