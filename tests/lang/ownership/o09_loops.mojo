# O9: used in a loop: lives through it; declared in it: dies each round
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go():
    let outer = Pet("outer")
    for i in range(2):
        let inner = Pet("inner")
        print(i, outer.n, inner.n)
    print("end")
go()
# CHECK: 0 outer inner
# CHECK: del inner
# CHECK: 1 outer inner
# CHECK: del inner
# CHECK: del outer
# CHECK: end
