# F14: a raising call in a context that cannot raise
fn risky() raises: raise Error("no")
fn f(): risky()
# ERROR[14]: cannot call function that may raise in a context that cannot raise
# NOTE: try surrounding the call in a 'try' block
# NOTE: or mark surrounding function as 'raises'
