# The platform's ABI: C's complex numbers are structs of two
# PROGRAM
@register_passable("trivial")
struct Complex:
    var re: Float64
    var im: Float64

@register_passable("trivial")
struct Complex32:
    var re: Float32
    var im: Float32

fn main():
    let z = external_call["conj", Complex, Complex](Complex {re: 3.0, im: 4.0})
    print(z.re, z.im, external_call["cabs", Float64, Complex](z))
    # CHECK: 3.0 -4.0 5.0
    let w = external_call["conjf", Complex32, Complex32](Complex32 {re: 3.0, im: 4.0})
    print(w.re, w.im, external_call["cabsf", Float32, Complex32](w))
    # CHECK: 3.0 -4.0 5.0
