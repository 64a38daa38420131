# 9.2 call: a missing parameter
fn f[n: Int](): pass
# NOTE: function declared here
f()
# ERROR[2]: invalid call to 'f': callee expects 1 input parameter, but 0 were specified
