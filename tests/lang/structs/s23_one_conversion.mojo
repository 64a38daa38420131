# S23: at most one conversion is applied to a value
struct A:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
struct B:
    var n: Int
    fn __init__(inout self, a: A): self.n = a.n
fn take(b: B): pass
let n = 1
take(n)
# ERROR[5]: invalid call to 'take': argument 1 ('b') cannot be converted from 'Int' to 'B'
