# O3: a move-only value is passed to an owned argument by '^' only
struct T:
    var n: Int
    fn __init__(inout self): self.n = 1
    fn __moveinit__(inout self, owned o: Self): self.n = o.n
fn eat(owned t: T): pass
fn go():
    let a = T()
    eat(a)
    # ERROR[9]: value of type 'T' cannot be copied into its destination
