# The platform's ABI: struct { float; double } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Float32
    var b: Float64

fn main():
    let s = external_call["float_double_make", Pair, Float32, Float64](-3.5, 2.5)
    print(s.a, s.b)
    # CHECK: -3.5 2.5
    print(external_call["float_double_sum", Float64, Pair](s))
    # CHECK: -347.5
    let t = external_call["float_double_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -7.0 5.0
    print(external_call["float_double_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -345.0
