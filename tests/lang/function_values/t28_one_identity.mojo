# T28, P11: a function is one parameter value, however it was found
fn dbl(x: Int) -> Int: return x * 2
fn pick() -> fn(Int) -> Int: return dbl
@value
struct Box[f: fn(Int) -> Int]:
    var n: Int
    fn run(self) -> Int: return f(self.n)
let a: Box[dbl] = Box[pick()](4)
print(a.run())
# CHECK: 8
