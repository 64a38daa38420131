# The platform's ABI: struct { long; double } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int64
    var b: Float64

fn main():
    let s = external_call["long_double_make", Pair, Int64, Float64](-3, 2.5)
    print(s.a, s.b)
    # CHECK: -3 2.5
    print(external_call["long_double_sum", Float64, Pair](s))
    # CHECK: -297.5
    let t = external_call["long_double_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -6 5.0
    print(external_call["long_double_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -295.0
