# The platform's ABI: struct { short; float } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int16
    var b: Float32

fn main():
    let s = external_call["short_float_make", Pair, Int16, Float32](-3, 2.5)
    print(s.a, s.b)
    # CHECK: -3 2.5
    print(external_call["short_float_sum", Float64, Pair](s))
    # CHECK: -297.5
    let t = external_call["short_float_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: -6 5.0
    print(external_call["short_float_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: -295.0
