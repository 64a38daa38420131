# R2, O2: an inout candidate needs the exact type
@value
struct Num:
    var n: Int
@value
struct Wide:
    var n: Int
fn f(inout x: Num) -> StringLiteral: return "inout Num"
fn f(x: Wide) -> StringLiteral: return "Wide"
var m = Num(1)
let n = 5
print(f(m), f(n))
# CHECK: inout Num Wide
