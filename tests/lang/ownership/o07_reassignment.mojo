# O7: the example of the clause
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go():
    var a = Pet("A")
    let b = Pet("B")
    print(a.n)
    a = Pet("C")
    print(b.n)
go()
# CHECK: A
# CHECK: del A
# CHECK: del C
# CHECK: B
# CHECK: del B
