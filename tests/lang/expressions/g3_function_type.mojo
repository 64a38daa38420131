# G3: 'fn' before '(' or '[' is a type
fn double(x: Int) -> Int:
    return x * 2

fn apply(f: fn(Int) -> Int, x: Int) -> Int:
    return f(x)

alias Op = fn (Int) -> Int
let f: Op = double
print(f(4), apply(double, 5))
# CHECK: 8 10
