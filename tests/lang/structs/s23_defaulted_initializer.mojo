# S23: further arguments of a converting initializer are defaulted or variadic
@value
struct Range2:
    var lo: Int
    var hi: Int
    fn __init__(inout self, lo: Int, *more: Int):
        self.lo = lo
        self.hi = lo + len(VariadicList[Int](more))
@value
struct Tagged:
    var s: String
    fn __init__(inout self, s: StringLiteral, mark: StringLiteral = "!"):
        self.s = String(s) + mark
let n = 5
let r: Range2 = n
let t: Tagged = "tag"
print(r.lo, r.hi, t.s)
# CHECK: 5 5 tag!
