# R3, S26: a user's type that takes a float literal is a better choice than integers
struct Angle:
    var turns: FloatLiteral
    fn __init__(inout self, turns: FloatLiteral): self.turns = turns
fn show(x: Int32) -> String: return "integer"
fn show(x: Angle) -> String: return String("angle ") + x.turns
print(show(0.25), show(Int32(4)))
# CHECK: angle 0.25 integer
