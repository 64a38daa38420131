# R4: two conversions each
@value
struct MyStr:
    var n: Int
    fn __init__(inout self, s: StringLiteral): self.n = len(s)
fn h(x: String, y: MyStr): pass
fn h(x: MyStr, y: String): pass
h("a", "b")
# ERROR: ambiguous call to 'h', each candidate requires 2 implicit conversions, disambiguate with an explicit cast
