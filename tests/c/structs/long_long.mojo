# The platform's ABI: struct { long; long } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int64
    var b: Int64

fn main():
    let s = external_call["long_long_make", Pair, Int64, Int64](-3, -7)
    print(s.a, s.b)
    # CHECK: -3 -7
    print(external_call["long_long_sum", Float64, Pair](s))
    # CHECK: -307.0
    let t = external_call["long_long_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -6 -14
    print(external_call["long_long_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -304.5
