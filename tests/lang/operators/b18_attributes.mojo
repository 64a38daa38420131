# B18: '__getattr__' and '__call__'
struct Dyn:
    fn __init__(inout self): pass
    fn __getattr__(self, name: StringLiteral) -> String: return String("attr ") + name
    fn __call__(self, n: Int) -> Int: return n + 1
let d = Dyn()
print(d.foo, d(1))
# CHECK: attr foo 2
