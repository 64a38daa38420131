# The platform's ABI: three floats in two registers
# PROGRAM
@register_passable("trivial")
struct Floats:
    var a: Float32
    var b: Float32
    var c: Float32

fn main():
    let s = external_call["floats3_make", Floats, Float32, Float32, Float32](1.0, 2.0, 3.5)
    print(s.a, s.b, s.c, external_call["floats3_sum", Float32, Floats](s))
    # CHECK: 1.0 2.0 3.5 10203.5
