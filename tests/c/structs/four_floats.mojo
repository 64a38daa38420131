# The platform's ABI: four floats in two registers
# PROGRAM
@register_passable("trivial")
struct Floats:
    var a: Float32
    var b: Float32
    var c: Float32
    var d: Float32

fn main():
    let s = external_call["floats4_scale", Floats, Floats, Float32](Floats {a: 1.0, b: 2.0, c: 3.0, d: 4.0}, 0.5)
    print(s.a, s.b, s.c, s.d)
    # CHECK: 0.5 1.0 1.5 2.0
