# F11: a let is not assigned again
fn f(a: Int, b: Int):
    let c = a
    c = b
    # ERROR[5]: expression must be mutable in assignment
