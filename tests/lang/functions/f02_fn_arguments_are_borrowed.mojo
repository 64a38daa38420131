# F2, F24: an argument of a fn is immutable
fn f(x: Int):
    x += 1
    # ERROR[5]: expression must be mutable for in-place operator destination
