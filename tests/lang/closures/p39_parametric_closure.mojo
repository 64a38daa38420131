# P39: parametric closures passed to library-like functions
fn vectorized[w: Int, f: fn[n: Int](Int) capturing -> None](size: Int):
    var i = 0
    while i + w <= size:
        f[w](i)
        i += w
    while i < size:
        f[1](i)
        i += 1
fn host():
    var total = 0
    @parameter
    fn body[n: Int](i: Int):
        total += n
        print(n, i)
    vectorized[4, body](10)
    print(total)
host()
# CHECK: 4 0
# CHECK: 4 4
# CHECK: 1 8
# CHECK: 1 9
# CHECK: 10
