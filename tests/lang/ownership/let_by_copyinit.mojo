# PROGRAM
@value
struct W:
    var s: String
    fn clone(self) -> Self:
        let r: Self
        r.__copyinit__(self)
        return r
fn main():
    let w = W("ab")
    let c: W
    c.__copyinit__(w)
    let m: W
    m.__moveinit__(W("moved"))
    let i: W
    i.__init__("init")
    print(w.clone().s, c.s, m.s, i.s)
# CHECK: ab ab moved init
