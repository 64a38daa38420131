# G29: argument names and defaults do not distinguish signatures
fn f(x: Int): pass
fn f(y: Int = 3): pass
# ERROR[4]: redefinition of function 'f' with identical signature
