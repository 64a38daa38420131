# The platform's ABI: a struct of more than two eightbytes lies in memory
# PROGRAM
@register_passable("trivial")
struct Longs:
    var a: Int64
    var b: Int64
    var c: Int64

fn main():
    let s = external_call["longs3_make", Longs, Int64, Int64, Int64](1, 2, 3)
    print(s.a, s.b, s.c)
    # CHECK: 1 2 3
    let t = external_call["longs3_add", Longs, Int64, Longs, Int64](10, s, 100)
    print(t.a, t.b, t.c, s.a)
    # CHECK: 11 102 113 1
