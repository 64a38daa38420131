# T27: conventions, effects and results make a function type; names do not
fn add(a: Int, b: Int) -> Int: return a + b
fn bump(inout n: Int): n += 1
fn risky(n: Int) raises -> Int: return n
fn quiet(n: Int) -> Int: return n * 2
let f: fn(x: Int, y: Int) -> Int = add
let g: fn(inout Int) -> None = bump
let h: fn(Int) raises -> Int = risky
let i: fn(Int) raises -> Int = quiet
var n = 1
g(n)
print(f(1, 2), n, h(3), i(4))
# CHECK: 3 2 3 8
