# F1: an argument of a fn has a type
fn f(x):
# ERROR[6]: argument type must be specified
    pass
