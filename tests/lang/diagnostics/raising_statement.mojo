# 9.2, F14: a raise
fn f():
    raise Error("x")
    # ERROR[5]: cannot raise error in a context that cannot raise
