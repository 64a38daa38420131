# R7 row 1: fewer parameter conversions win
@register_passable("trivial")
struct MyInt:
    var value: Int
    fn __init__(_a: Int) -> Self: return Self {value: _a}
fn foo[x: MyInt, a: Int]() -> StringLiteral: return "MyInt, Int"
fn foo[x: MyInt, y: MyInt]() -> StringLiteral: return "MyInt, MyInt"
alias m = MyInt(3)
print(foo[m, 7](), foo[m, m]())
# CHECK: MyInt, Int MyInt, MyInt
