# The platform's ABI: struct { double; long } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Float64
    var b: Int64

fn main():
    let s = external_call["double_long_make", Pair, Float64, Int64](-3.5, -7)
    print(s.a, s.b)
    # CHECK: -3.5 -7
    print(external_call["double_long_sum", Float64, Pair](s))
    # CHECK: -357.0
    let t = external_call["double_long_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -7.0 -14
    print(external_call["double_long_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -354.5
