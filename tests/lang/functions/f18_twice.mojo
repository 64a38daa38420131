# F18: one argument passed in both ways
fn f(a: Int): pass
f(1, a=2)
# ERROR[2]: invalid call to 'f': argument passed both as positional and keyword operand: 'a'
