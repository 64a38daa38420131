# P35: the default message
fn f[n: Int]():
    constrained[n < 10]()
    # NOTE: constraint failed: param assertion failed
f[10]()
# ERROR: no viable expansions found
