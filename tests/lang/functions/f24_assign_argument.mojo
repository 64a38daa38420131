# F24: assignment to a borrowed argument
fn f(x: Int):
    x = 1
    # ERROR[5]: expression must be mutable in assignment
