# 9.2, R5: no overload fits
fn f(x: Int): pass
fn f(x: Bool): pass
f("x")
# ERROR[2]: no matching function in call to 'f'
