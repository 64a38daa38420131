# 9.2 unused
fn f(n: Int):
    n
    # WARNING[5]: 'Int' value is unused
f(1)
