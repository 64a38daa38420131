# S31: a field of a let is not assigned
@value
struct V:
    var n: Int
fn f():
    let v = V(1)
    v.n = 2
    # ERROR: expression must be mutable in assignment
