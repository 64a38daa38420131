# O11: live values are destroyed on the error path
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn fail(really: Bool) raises:
    if really: raise Error("failed")
fn work(really: Bool) raises:
    let a = Pet("a")
    fail(really)
    print("work", a.n)
fn go(really: Bool):
    try:
        work(really)
    except e:
        print("caught", e)
go(False)
# CHECK: work a
# CHECK: del a
go(True)
# CHECK: del a
# CHECK: caught failed
