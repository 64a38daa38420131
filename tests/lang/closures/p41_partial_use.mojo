# P41: a parametric closure is bound, then passed
fn run[f: fn() capturing -> None](): f()
fn host():
    var t = 0
    @parameter
    fn bench[w: Int]():
        t += w
    run[bench[4]]()
    run[bench[16]]()
    print(t)
host()
# CHECK: 20
