# P23: twice in one scope
fn f():
    alias n = 1
    alias n = 2
    # ERROR[11]: invalid redefinition of 'n'
