# T28: functions in the fields of structs, at compile time and at run time
fn dbl(x: Int) -> Int: return x * 2
fn tri(x: Int) -> Int: return x * 3
@value
@register_passable("trivial")
struct Op:
    var f: fn(Int) -> Int
    var n: Int
    fn run(self) -> Int: return self.f(self.n)
alias o = Op(dbl, 4)
alias r = o.run()
alias g = o.f
print(o.run(), o.f(5), r, g(8), Op(tri, 2).run())
# CHECK: 8 10 8 16 6
