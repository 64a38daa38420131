# S15: a non-trivial register-passable struct may have a destructor
@register_passable
struct H:
    var n: Int
    fn __init__(n: Int) -> Self: return Self {n: n}
    fn __del__(owned self): print("del", self.n)
fn show(h: H): print("use", h.n)
fn f():
    let a = H(1)
    show(a)
    print("end")
f()
# CHECK: use 1
# CHECK: del 1
# CHECK: end
