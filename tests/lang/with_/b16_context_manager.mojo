# B16: enter, exit, and an exit that swallows
struct Ctx:
    fn __init__(inout self): pass
    fn __enter__(self) -> Int:
        print("in")
        return 7
    fn __exit__(self): print("out")
    fn __exit__(self, err: Error) -> Bool:
        print("swallow", err)
        return True
def w():
    with Ctx() as v: print(v)
    with Ctx(): raise Error("e")
    print("end")
w()
# CHECK: in
# CHECK: 7
# CHECK: out
# CHECK: in
# CHECK: swallow e
# CHECK: end
