# T28, T27: a function that never raises as one that may, inside of constants
fn dbl(x: Int) -> Int: return x * 2
fn checked(x: Int) raises -> Int:
    if x > 3: raise Error("large")
    return x
alias F = fn(Int) raises -> Int
fn run(f: F, x: Int) raises -> Int: return f(x)
@value
@register_passable("trivial")
struct Op:
    var f: fn(Int) raises -> Int
alias o = Op(dbl)
alias c = Op(checked)
print(o.f(4), c.f(2), run(dbl, 5))
alias r = run(dbl, 6)
print(r)
print(c.f(4))
# CHECK: 8 2 10
# CHECK: 12
# RUNERROR: large
