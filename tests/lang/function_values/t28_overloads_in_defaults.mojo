# T28, R9: a default takes the overload that its type asks for
fn f(x: Int) -> Int: return 1
fn f(x: Float64) -> Float64: return 2.0
fn both(a: fn(Float64) -> Float64 = f, b: fn(Int) -> Int = f) -> Float64: return a(1) + b(1)
fn pair(fs: (fn(Int) -> Int, fn(Int) -> Int) = (f, f)) -> Int: return fs.get[1, fn(Int) -> Int]()(1)
print(both(), pair())
alias g: fn(Int) -> Int = f
print(g(5))
# CHECK: 3.0 1
# CHECK: 1
