# P4: parameters are immutable
fn f[n: Int]():
    n = 2
    # ERROR[5]: expression must be mutable in assignment
