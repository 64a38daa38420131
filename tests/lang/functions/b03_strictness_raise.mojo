# B3, F14: raise in a fn that may not raise
fn g(x: Int):
    raise "boom"
    # ERROR[5]: cannot raise error in a context that cannot raise
