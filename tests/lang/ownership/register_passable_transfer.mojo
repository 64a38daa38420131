# Transfers of values in registers move bits: nothing is copied or destroyed on the way.
# PROGRAM
@register_passable
struct R:
    var me: Int
    fn __init__(v: Int) -> Self:
        return Self{me: v}
    fn __copyinit__(other: Self) -> Self:
        print("copy", other.me + 100)
        return Self{me: other.me + 100}
    fn __del__(owned self):
        print("del", self.me)
fn main() raises:
    let t = R(1)
    let u = t^
    print("--")
    let a = (R(7), 1)
    let b = a^
    print("--")
    let c = R(3)
    let d = c
    print(d.me)
    var e = R(4)
    var f = R(5)
    # WARNING[9]: 'f' was declared as a 'var' but never mutated, consider switching to a 'let'
    e = f^
    print(e.me)
# CHECK: del 1
# CHECK: --
# CHECK: del 7
# CHECK: --
# CHECK: 3
# CHECK: del 3
# CHECK: del 4
# CHECK: 5
# CHECK: del 5
