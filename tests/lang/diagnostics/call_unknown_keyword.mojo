# 9.2 call: an unknown keyword
fn f(a: Int): pass
# NOTE: function declared here
f(1, z=2)
# ERROR[2]: invalid call to 'f': unknown keyword argument: 'z'
