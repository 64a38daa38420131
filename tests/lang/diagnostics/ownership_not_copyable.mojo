# 9.2 ownership: a copy of what cannot be copied
struct T:
    var n: Int
    fn __init__(inout self): self.n = 1
fn own(owned t: T): pass
fn f(t: T):
    own(t)
    # ERROR[9]: value of type 'T' cannot be copied into its destination
