# The platform's ABI: the address of a result in memory takes a register
# PROGRAM
@register_passable("trivial")
struct Longs:
    var a: Int64
    var b: Int64

@register_passable("trivial")
struct Three:
    var a: Int64
    var b: Int64
    var c: Int64

fn main():
    let n: Int64 = 1
    let s = external_call["hidden_pointer_counts", Three, Int64, Int64, Int64, Int64, Longs](n, n, n, n, Longs {a: 6, b: 7})
    print(s.a, s.b, s.c)
    # CHECK: 4 6 7
