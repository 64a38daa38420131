# O15: fields left in the source of a move are destroyed, the source as a whole is not
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
struct Two:
    var a: Pet
    var b: Pet
    fn __init__(inout self):
        self.a = Pet("a")
        self.b = Pet("b")
    fn __moveinit__(inout self, owned existing: Self):
        self.a = existing.a^
        self.b = Pet("new")
    fn __del__(owned self): print("del two")
fn use(t: Two): print("use", t.a.n, t.b.n)
fn go():
    let x = Two()
    let y = x^
    print("moved")
    use(y)
go()
# CHECK: del b
# CHECK: moved
# CHECK: use a new
# CHECK: del two
# CHECK: del a
# CHECK: del new
