# O21: '_ =' keeps a value alive for a pointer to it
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go():
    var n = 5
    let p = Pointer[Int].address_of(n)
    p.store(7)
    print(p.load(), n)
    let t = Pet("t")
    print("before")
    _ = t
    print("after")
go()
# CHECK: 7 7
# CHECK: before
# CHECK: del t
# CHECK: after
