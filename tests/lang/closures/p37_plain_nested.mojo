# P37: a nested function without captures is a static function
fn apply[f: fn(Int) -> Int](x: Int) -> Int: return f(x)
fn call(f: fn(Int) -> Int, x: Int) -> Int: return f(x)
fn host():
    fn square(x: Int) -> Int: return x * x
    fn lanes[n: Int]() -> Int: return n
    let g = square
    print(apply[square](3), call(square, 4), g(5), lanes[6]())
host()
# CHECK: 9 16 25 6
