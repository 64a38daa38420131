# G12: falling off the end of a function with a result
fn f(c: Bool) -> Int: pass
# ERROR[4]: return expected at end of function with results
