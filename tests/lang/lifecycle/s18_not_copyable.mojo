# S18: a value without '__copyinit__' is not copied
struct T:
    var n: Int
    fn __init__(inout self): self.n = 1
fn f():
    let a = T()
    let b = a; print(a.n, b.n)
    # ERROR[13]: value of type 'T' cannot be copied into its destination
