# The platform's ABI: an eightbyte with an integer is one of integers
# PROGRAM
@register_passable("trivial")
struct Mixed:
    var a: Int32
    var b: Float32
    var c: Float32
    var d: Int32

fn main():
    let s = external_call["mixed4_add", Mixed, Mixed, Int32](Mixed {a: 1, b: 2.5, c: 3.5, d: 4}, 10)
    print(s.a, s.b, s.c, s.d)
    # CHECK: 11 12.5 13.5 14
