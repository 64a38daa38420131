# 9.2 params: a run-time value as a parameter
fn g[n: Int](): pass
fn f(k: Int):
    g[k]()
    # ERROR[7]: cannot use a dynamic value in call parameter
