# O6: temporaries of an expression die inside it, in order
@value
struct N:
    var s: String
    fn __add__(self, o: N) -> N:
        print("add", self.s, o.s)
        return N(self.s + o.s)
    fn __del__(owned self): print("del", self.s)
fn go():
    let k = N("k")
    let r = N("a") + k + k
    print("sum", r.s)
    print("end", k.s)
go()
# CHECK: add a k
# CHECK: del a
# CHECK: add ak k
# CHECK: del ak
# CHECK: sum akk
# CHECK: del akk
# CHECK: end k
# CHECK: del k
