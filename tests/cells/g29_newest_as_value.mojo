# G29: as a value, too, a function means its newest overload that fits
fn f(x: Int) -> Int: return x
# %%
fn f[n: Int = 5](x: Int) -> Int: return x * n
let g: fn(Int) -> Int = f
fn apply[h: fn(Int) -> Int](x: Int) -> Int: return h(x)
print(g(2), apply[f](3))
# CHECK: 10 15
# %%
fn f(x: String) -> String: return x
let k = f
print(k("text"), apply[f](3))
# CHECK: text 15
