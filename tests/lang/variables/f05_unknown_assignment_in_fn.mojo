# F5, B3: a fn declares no variable by assignment
fn g(x: Int):
    y = 3
    # ERROR[5]: use of unknown declaration 'y'
