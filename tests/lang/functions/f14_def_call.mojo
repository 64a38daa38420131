# F14: any def may raise
def d(): pass
fn f():
    d()
    # ERROR[6]: cannot call function that may raise in a context that cannot raise
