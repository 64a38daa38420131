# P8: binding converts to the parameter's type
@register_passable("trivial")
struct MyInt:
    var v: Int
    fn __init__(v: Int) -> Self: return Self {v: v}
fn foo[x: MyInt]() -> Int: return x.v
fn bar[f: Float32, s: String]():
    print(f, s)
print(foo[1](), foo[MyInt(2)]())
# CHECK: 1 2
bar[3, "s"]()
# CHECK: 3.0 s
