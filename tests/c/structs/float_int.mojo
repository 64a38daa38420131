# The platform's ABI: struct { float; int } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Float32
    var b: Int32

fn main():
    let s = external_call["float_int_make", Pair, Float32, Int32](-3.5, -7)
    print(s.a, s.b)
    # CHECK: -3.5 -7
    print(external_call["float_int_sum", Float64, Pair](s))
    # CHECK: -357.0
    let t = external_call["float_int_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -7.0 -14
    print(external_call["float_int_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -354.5
