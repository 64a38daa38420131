# O12: a transferred field may be assigned again
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
@value
struct Two:
    var a: Pet
    var b: Pet
    fn __del__(owned self): print("del two")
fn eat(owned p: Pet): print("eat", p.n)
fn use(t: Two): print("use", t.a.n, t.b.n)
fn go():
    var ts = Two(Pet("a"), Pet("b"))
    eat(ts.a^)
    ts.a = Pet("c")
    use(ts)
go()
# CHECK: eat a
# CHECK: del a
# CHECK: use c b
# CHECK: del two
# CHECK: del c
# CHECK: del b
