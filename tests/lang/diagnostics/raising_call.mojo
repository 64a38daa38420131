# 9.2, F14: a raising call
fn risky() raises: pass
fn f():
    risky()
    # ERROR[10]: cannot call function that may raise in a context that cannot raise
