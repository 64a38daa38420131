# T28: a parametric function is bound to become a value
fn scale[k: Int](n: Int) -> Int: return n * k
let f = scale[3]
let g: fn(Int) -> Int = scale[4]
print(f(5), g(5))
# CHECK: 15 20
