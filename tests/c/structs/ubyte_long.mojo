# The platform's ABI: struct { ubyte; long } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: UInt8
    var b: Int64

fn main():
    let s = external_call["ubyte_long_make", Pair, UInt8, Int64](200, -7)
    print(s.a, s.b)
    # CHECK: 200 -7
    print(external_call["ubyte_long_sum", Float64, Pair](s))
    # CHECK: 19993.0
    let t = external_call["ubyte_long_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: 144 -14
    print(external_call["ubyte_long_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: 19995.5
