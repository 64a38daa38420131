# O7: the old value dies before the new one is used
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go():
    var a = Pet("A")
    a = Pet("B")
    print("use", a.n)
    print("end")
go()
# CHECK: del A
# CHECK: use B
# CHECK: del B
# CHECK: end
