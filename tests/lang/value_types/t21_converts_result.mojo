# Tuples: results, declarations, assignments and fields convert element by element
fn made(n: Int) -> Tuple[Int, Float64]:
    let t = (n, n)
    return t
fn shown() -> (Int, Float64):
    return 1, 2
print(made(4).get[1, Float64](), shown().get[1, Float64]())
# CHECK: 4.0 2.0
# %%
let pair = (1, 2)
let t: (Int, Float64) = pair
var u: Tuple[Float32, String] = (1, "abc")
u = (2, "x")
print(t.get[1, Float64](), u.get[0, Float32](), u.get[1, String]())
# CHECK: 2.0 2.0 x
# %%
struct Held:
    var t: Tuple[Int8, Float32]
    fn __init__(inout self):
        self.t = (1, 2)
print(Held().t.get[0, Int8](), Held().t.get[1, Float32]())
# CHECK: 1 2.0
# %%
alias constant: Tuple[Int, Float64] = (1, 2)
print(constant.get[1, Float64]())
# CHECK: 2.0
