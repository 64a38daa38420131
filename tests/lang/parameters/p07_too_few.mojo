# P7: parameters that no argument mentions are not inferred
fn f[a: Int, b: Int](): pass
f[1]()
# ERROR: invalid call to 'f': callee expects 2 input parameters, but 1 was specified
