# O11: also when the handler is in the same function
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn fail() raises: raise Error("failed")
fn go():
    try:
        let a = Pet("a")
        fail()
        print("not here", a.n)
    except e:
        print("caught", e)
    print("end")
go()
# CHECK: del a
# CHECK: caught failed
# CHECK: end
