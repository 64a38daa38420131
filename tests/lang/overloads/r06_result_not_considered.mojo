# R6, G29: overloads that differ in the result only
fn f(x: Int) -> Int: return 1
# NOTE: previous definition here
fn f(x: Int) -> Bool: return True
# ERROR[4]: redefinition of function 'f' with identical signature
