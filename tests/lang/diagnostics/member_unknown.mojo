# 9.2 member
@value
struct V:
    var n: Int
fn f(v: V):
    print(v.n, v.missing)
    # ERROR[18]: 'V' value has no attribute 'missing'
