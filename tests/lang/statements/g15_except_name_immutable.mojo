# G15, F7: the name of an except clause is immutable in a fn
fn f():
    try:
        raise Error("old")
    except e:
        e = Error("new")
        # ERROR[9]: expression must be mutable in assignment
