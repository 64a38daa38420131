# O8: a with target lives to the end of the block
struct Guard:
    var s: String
    fn __init__(inout self, s: String): self.s = s
    fn __moveinit__(inout self, owned o: Self): self.s = o.s
    fn __enter__(owned self) -> Self: return self^
    fn __del__(owned self): print("del", self.s)
fn go():
    with Guard("g") as g:
        print("in", g.s)
        print("still in")
    print("after")
go()
# CHECK: in g
# CHECK: still in
# CHECK: del g
# CHECK: after
