# O8, G9: an unused value dies at once; '_ =' is a use
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn make(n: String) -> Pet: return Pet(n)
fn go():
    let a = make("a")
    print("one")
    let b = make("b")
    print("two")
    _ = b
    print("three")
    _ = make("c")
    print("four")
    let d = make("d")
    _ = d^
    print("five")
go()
# CHECK: del a
# CHECK: one
# CHECK: two
# CHECK: del b
# CHECK: three
# CHECK: del c
# CHECK: four
# CHECK: del d
# CHECK: five
