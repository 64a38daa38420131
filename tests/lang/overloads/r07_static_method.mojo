# R7 row 8: an instance method beats a static one
@value
struct V:
    var n: Int
    fn m(self) -> StringLiteral: return "instance"
    @staticmethod
    fn m() -> StringLiteral: return "static"
let v = V(1)
print(v.m(), V.m())
# CHECK: instance static
