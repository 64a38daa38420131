# The platform's ABI: struct { int; int } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int32
    var b: Int32

fn main():
    let s = external_call["int_int_make", Pair, Int32, Int32](-3, -7)
    print(s.a, s.b)
    # CHECK: -3 -7
    print(external_call["int_int_sum", Float64, Pair](s))
    # CHECK: -307.0
    let t = external_call["int_int_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -6 -14
    print(external_call["int_int_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -304.5
