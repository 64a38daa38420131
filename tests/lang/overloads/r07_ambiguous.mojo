# R7 row 6, R4: one conversion each
@value
struct MyStr:
    var n: Int
    fn __init__(inout self, s: StringLiteral): self.n = len(s)
fn h(x: String): pass
# NOTE: candidate declared here
fn h(x: MyStr): pass
# NOTE: candidate declared here
h("a")
# ERROR[2]: ambiguous call to 'h', each candidate requires 1 implicit conversion, disambiguate with an explicit cast
