# F18: a required argument is missing
fn f(a: Int, b: Int): pass
f(1)
# ERROR[2]: invalid call to 'f': missing 1 required positional argument: 'b'
