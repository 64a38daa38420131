# F14: try/finally without except makes no raising context
fn f():
    try:
        raise Error("x")
        # ERROR[9]: cannot raise error in a context that cannot raise
    finally:
        pass
