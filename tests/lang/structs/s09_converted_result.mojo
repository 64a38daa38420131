# S9, S23: an initializer may return what converts to Self
@register_passable("trivial")
struct Celsius:
    var d: Float64
    fn __init__(d: Float64) -> Self:
        return Self {d: d}
    fn __init__(a: Int, b: Int) -> Self:
        return Float64(a + b)
print(Celsius(20, 2).d)
# CHECK: 22.0
