# T28, T9: a constant that lives in memory holds functions
fn dbl(x: Int) -> Int: return x * 2
@value
struct Step:
    var name: String
    var f: fn(Int) -> Int
fn made(name: String) -> Step: return Step(name, dbl)
alias s = made("double")
print(s.name, s.f(21))
# CHECK: double 42
