# The platform's ABI: struct { bool; double } by value
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Bool
    var b: Float64

fn main():
    let s = external_call["bool_double_make", Pair, Bool, Float64](True, 2.5)
    print(s.a, s.b)
    # CHECK: True 2.5
    print(external_call["bool_double_sum", Float64, Pair](s))
    # CHECK: 102.5
    let t = external_call["bool_double_swap_add", Pair, Pair, Pair](s, s)
    print(t.a, t.b)
    # CHECK: True 5.0
    print(external_call["bool_double_after", Float64, Float64, Int64, Pair](0.5, 2, s))
    # CHECK: 105.0
