# The platform's ABI: a function that C calls with more than the registers hold
# PROGRAM
@register_passable("trivial")
struct Longs:
    var a: Int64
    var b: Int64

@register_passable("trivial")
struct Mixed:
    var a: Int64
    var b: Float64

fn all(a: Int64, b: Int64, c: Int64, d: Int64, e: Int64, s: Longs, t: Mixed) -> Float64:
    print(a, b, c, d, e, s.a, s.b, t.a, t.b)
    return t.b + s.b.cast[DType.float64]()

fn main():
    print(external_call["late_call", Float64, fn(Int64, Int64, Int64, Int64, Int64, Longs, Mixed) -> Float64](all))
    # CHECK: 1 2 3 4 5 6 7 8 9.5
    # CHECK: 16.5
