# The platform's ABI: struct { byte; short } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int8
    var b: Int16

fn main():
    let s = external_call["byte_short_make", Pair, Int8, Int16](-3, -7)
    print(s.a, s.b)
    # CHECK: -3 -7
    print(external_call["byte_short_sum", Float64, Pair](s))
    # CHECK: -307.0
    let t = external_call["byte_short_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -6 -14
    print(external_call["byte_short_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -304.5
