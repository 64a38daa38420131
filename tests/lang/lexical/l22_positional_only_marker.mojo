# L22: names before a bare '/' are positional-only
fn sub(a: Int, b: Int, /, c: Int = 1) -> Int:
    return (a - b) * c

print(sub(5, 2), sub(5, 2, 10), sub(5, 2, c=100))
# CHECK: 3 30 300
let f: fn(Int, Int, Int) -> Int = sub
print(f(9, 1, 1))
# CHECK: 8
