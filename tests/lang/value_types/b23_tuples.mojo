# B23: tuples, chains and walrus
fn two() -> (Int, Int): return 3, 4
def t2():
    a, b = 1, 2
    a, b = b, a
    let c, e = two()
    x = y = 9
    if (n := a + b) > 2 and 1 < n <= 3: print(a, b, c, e, x, y, n)
t2()
# CHECK: 2 1 3 4 9 9 3
