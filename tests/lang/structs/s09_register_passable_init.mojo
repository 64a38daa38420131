# S9: initializers of register-passable structs return Self
@register_passable
struct P:
    var a: Int
    var b: Float64
    fn __init__(a: Int) -> Self:
        return Self {b: a, a: a}
    fn __init__(a: Int, b: Float64) -> P:
        return P {a: a, b: b}
    fn __init__() -> Self:
        return Self(7)
print(P(1).b, P(2, 2.5).b, P().a)
# CHECK: 1.0 2.5 7
