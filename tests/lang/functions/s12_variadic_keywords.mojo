# L22, F18, section 12: variadic keyword arguments
fn f(a: Int, **rest: Int): pass
# ERROR: variadic keyword arguments are not supported
