# 5.7: without the error form '__exit__()' runs, then the error goes on
struct Ctx:
    fn __init__(inout self): pass
    fn __enter__(self): print("in")
    fn __exit__(self): print("out")
fn go() raises:
    with Ctx():
        raise Error("e")
try:
    go()
except e:
    print("outside", e)
# CHECK: in
# CHECK: out
# CHECK: outside e
