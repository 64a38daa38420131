# 9.2 immutability: assignment
fn f():
    let x = 1
    x = 2
    # ERROR[5]: expression must be mutable in assignment
