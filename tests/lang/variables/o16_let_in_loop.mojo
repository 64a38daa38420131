# O16: a let declared outside a loop is not assigned in it
fn f():
    let v: Int
    for i in range(2):
        v = i
        # ERROR[9]: expression must be mutable in assignment
