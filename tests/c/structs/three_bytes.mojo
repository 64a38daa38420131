# The platform's ABI: a struct of three bytes
# PROGRAM
@register_passable("trivial")
struct Bytes:
    var a: Int8
    var b: Int8
    var c: Int8

fn main():
    let s = external_call["bytes3_make", Bytes, Int8, Int8, Int8](1, -2, 3)
    print(s.a, s.b, s.c, external_call["bytes3_sum", Int32, Bytes](s))
    # CHECK: 1 -2 3 9803
