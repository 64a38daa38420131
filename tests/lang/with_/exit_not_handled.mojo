# 5.7: an error that '__exit__' does not handle goes on
struct Ctx:
    var handles: Bool
    fn __init__(inout self, handles: Bool): self.handles = handles
    fn __enter__(self): print("in")
    fn __exit__(self): print("out")
    fn __exit__(self, err: Error) -> Bool:
        print("seen", err)
        return self.handles
def go(handles: Bool):
    with Ctx(handles):
        raise Error("e")
    print("after")
go(True)
# CHECK: in
# CHECK: seen e
# CHECK: after
try:
    go(False)
except e:
    print("outside", e)
# CHECK: in
# CHECK: seen e
# CHECK: outside e
