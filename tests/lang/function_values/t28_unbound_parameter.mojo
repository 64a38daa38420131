# T28: an unbound parametric function is a parameter
fn tile[f: fn[a: Int, b: Int](Int) -> None, x: Int, y: Int](n: Int):
    f[x, y](n)
fn show[a: Int, b: Int](n: Int): print(a, b, n)
tile[show, 4, 8](1)
# CHECK: 4 8 1
