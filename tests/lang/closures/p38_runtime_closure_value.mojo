# P38, T27: a run-time closure is passed as an argument
fn call(f: fn(Int) capturing -> Int, x: Int) -> Int: return f(x)
fn host(k: Int):
    fn scaled(n: Int) -> Int: return n * k
    print(call(scaled, 5), scaled(7))
host(3)
# CHECK: 15 21
