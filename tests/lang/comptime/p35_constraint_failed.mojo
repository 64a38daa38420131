# P35, E5: a failing constraint ends the elaboration
fn f[n: Int]():
    constrained[n < 10, "too large"]()
    # NOTE: constraint failed: too large
f[10]()
# ERROR: no viable expansions found
