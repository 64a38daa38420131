# F18: a keyword that names no argument
fn f(a: Int): pass
f(1, z=2)
# ERROR[2]: invalid call to 'f': unknown keyword argument: 'z'
