# O3, O6: an owned argument that is never used dies in the callee
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn drop(owned p: Pet): pass
fn look(p: Pet): pass
fn go():
    let a = Pet("a")
    drop(a^)
    print("dropped")
    let b = Pet("b")
    look(b)
    print("looked")
go()
# CHECK: del a
# CHECK: dropped
# CHECK: del b
# CHECK: looked
