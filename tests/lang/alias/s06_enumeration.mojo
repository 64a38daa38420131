# G23, P23, S6: a struct whose aliases are values of itself
@register_passable("trivial")
struct Color:
    var v: UInt8
    fn __init__(v: UInt8) -> Self: return Self {v: v}
    alias red = Color(0)
    alias green = Color(1)
    fn __eq__(self, o: Color) -> Bool: return self.v == o.v
fn name[c: Color]() -> StringLiteral:
    @parameter
    if c == Color.red:
        return "red"
    return "other"
let c = Color.green
print(c.v, name[Color.red](), name[Color.green](), c == Color.green)
# CHECK: 1 red other True
