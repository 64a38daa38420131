# 9.2 redefinition of a function
fn f(x: Int): pass
# NOTE: previous definition here
def f(y: Int): pass
# ERROR[5]: redefinition of function 'f' with identical signature
