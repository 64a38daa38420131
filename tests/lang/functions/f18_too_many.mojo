# 9.2 call: too many positional arguments
fn f(a: Int, b: Int): pass
f(1, 2, 3)
# ERROR[2]: invalid call to 'f': expected at most 2 positional arguments, got 3
