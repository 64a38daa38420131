# O14: raising from '__init__' destroys the fields set so far, not the whole
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn fail() raises: raise Error("failed")
struct Owner:
    var a: Pet
    var b: Pet
    fn __init__(inout self) raises:
        self.a = Pet("a")
        fail()
        self.b = Pet("b")
    fn __del__(owned self): print("del owner")
try:
    _ = Owner()
except e:
    print("caught", e)
# CHECK: del a
# CHECK: caught failed
