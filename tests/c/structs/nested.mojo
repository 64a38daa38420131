# The platform's ABI: a struct in a struct
# PROGRAM
@register_passable("trivial")
struct Inner:
    var a: Int32
    var b: Int32

@register_passable("trivial")
struct Outer:
    var p: Inner
    var d: Float64

fn main():
    let s = external_call["nested_make", Outer, Int32, Int32, Float64](3, 4, 0.5)
    print(s.p.a, s.p.b, s.d, external_call["nested_sum", Float64, Outer](s))
    # CHECK: 3 4 0.5 340.5
