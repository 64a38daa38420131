# One with a destructor still has to say how it is copied.
# PROGRAM
@register_passable
struct Handle:
    var n: Int
    fn __init__(n: Int) -> Self: return Self {n: n}
    fn __del__(owned self): print("close", self.n)
fn main():
    let a = Handle(1)
    let b = a
    # ERROR[13]: value of type 'Handle' cannot be copied into its destination
    # NOTE[*]: 'Handle' is not copyable because it has no '__copyinit__'
    print(a.n, b.n)
