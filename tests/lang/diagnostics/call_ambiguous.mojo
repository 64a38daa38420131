# 9.2, R4: several overloads fit equally
fn f(x: Float64, y: Int): pass
fn f(x: Int, y: Float64): pass
f(1, 2)
# ERROR[2]: ambiguous call to 'f', each candidate requires 1 implicit conversion, disambiguate with an explicit cast
