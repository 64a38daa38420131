# A C function returns a struct
# PROGRAM
@register_passable("trivial")
struct D:
    var q: Int32
    var r: Int32
fn main():
    let d = external_call["div", D, Int32, Int32](17, 4)
    print(d.q, d.r)
# CHECK: 4 1
