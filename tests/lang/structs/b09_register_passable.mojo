# B9, S15: a register-passable struct with its own copy
@register_passable
struct P:
    var a: Int
    fn __init__(a: Int) -> Self: return Self {a: a}
    fn __copyinit__(other) -> Self: return Self {a: other.a}
fn t():
    let x = P(1)
    var y = x
    y.a = 9
    print(x.a, y.a)
t()
# CHECK: 1 9
