# The platform's ABI: libc's own structs
# PROGRAM
@register_passable("trivial")
struct Parts32:
    var quotient: Int32
    var remainder: Int32

@register_passable("trivial")
struct Parts64:
    var quotient: Int64
    var remainder: Int64

fn main():
    let a = external_call["div", Parts32, Int32, Int32](17, 4)
    let b = external_call["ldiv", Parts64, Int64, Int64](-17, 4)
    let c = external_call["lldiv", Parts64, Int64, Int64](1 << 40, 7)
    print(a.quotient, a.remainder, b.quotient, b.remainder, c.quotient, c.remainder)
    # CHECK: 4 1 -4 -1 157073089682 2
