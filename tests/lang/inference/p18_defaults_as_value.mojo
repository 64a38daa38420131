# P18: as a value of a function type it takes the struct with the defaults
@value
struct Box[n: Int = 4]:
    var x: Int
fn show(b: Box) -> Int: return b.n * 10 + b.x
fn apply[f: fn(Box) -> Int](b: Box[4]) -> Int: return f(b)
let w = show
print(apply[show](Box(2)), w(Box(3)))
# CHECK: 42 43
