# 9.2 call: a missing argument
fn f(a: Int, b: Int): pass
# NOTE: function declared here
f(1)
# ERROR[2]: invalid call to 'f': missing 1 required positional argument: 'b'
