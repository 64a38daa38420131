# 9.2 return
fn f(c: Bool) -> Int: print(c)
# ERROR[4]: return expected at end of function with results
