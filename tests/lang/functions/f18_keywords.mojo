# F18: positional arguments first, then keywords in any order
fn f(a: Int, b: Int, c: Int = 3) -> Int:
    return a * 100 + b * 10 + c
print(f(1, 2), f(1, b=4), f(b=5, a=6), f(c=7, a=8, b=9), f(1, c=0, b=0))
# CHECK: 123 143 653 897 100
@value
struct P:
    var x: Int
    var y: Int
    fn plus(self, dx: Int, dy: Int = 0) -> Int:
        return (self.x + dx) * 10 + self.y + dy
print(P(y=1, x=2).plus(dy=3, dx=4))
# CHECK: 64
