# P34: the condition is a parameter expression
fn f(n: Int):
    @parameter
    if n > 1:
    # ERROR: cannot use a dynamic value in '@parameter if' condition
        pass
