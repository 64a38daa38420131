# P7: too many parameters
fn f[a: Int, b: Int](): pass
f[1, 2, 3]()
# ERROR: invalid call to 'f': callee expects 2 input parameters, but 3 were specified
