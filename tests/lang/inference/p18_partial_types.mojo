# P18: partly bound argument types (0.6)
struct Fudge[a: Int, b: Int = 7, c: Int = 8]:
    fn __init__(inout self): pass
fn defaults(f: Fudge[5]) -> Int: return f.a * 100 + f.b * 10 + f.c
fn some(f: Fudge[_, 6, c=_]) -> Int: return f.a * 100 + f.c
fn any(f: Fudge) -> Int: return f.a
print(defaults(Fudge[5]()), some(Fudge[1, 6, 9]()), some(Fudge[2, 6]()), any(Fudge[3]()))
# CHECK: 578 109 208 3
