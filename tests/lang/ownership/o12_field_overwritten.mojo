# O12: a field that will be overwritten dies at its own last use
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
@value
struct Two:
    var a: Pet
    var b: Pet
fn use(t: Two): print("use", t.a.n, t.b.n)
fn go():
    var ts = Two(Pet("a"), Pet("b"))
    print(ts.a.n)
    print("middle")
    ts.a = Pet("c")
    use(ts)
    print("end")
go()
# CHECK: a
# CHECK: del a
# CHECK: middle
# CHECK: use c b
# CHECK: del c
# CHECK: del b
# CHECK: end
