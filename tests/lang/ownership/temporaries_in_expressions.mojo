# O6: temporaries of an expression die inside it, in order
@value
struct N:
    var s: String
    fn __add__(self, o: N) -> N:
        print("add", self.s, o.s)
        return N(self.s + o.s)
    fn __del__(owned self): print("del", self.s)
fn go():
    let r = N("a") + N("b") + N("c")
    print("sum", r.s)
go()
# CHECK: add a b
# CHECK: del a
# CHECK: del b
# CHECK: add ab c
# CHECK: del ab
# CHECK: del c
# CHECK: sum abc
# CHECK: del abc
