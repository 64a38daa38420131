# The platform's ABI: C functions behind pointers, and functions that C calls, take and return structs of two integers
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int64
    var b: Int64

fn added(s: Pair, t: Pair) -> Pair:
    return Pair(s.a + t.a + 1, s.b + t.b)

fn apply(f: fn(Pair, Pair) -> Pair, s: Pair) -> Pair:
    return f(s, s)

fn main():
    let from_c = external_call["long_long_pointer", fn(Pair, Pair) -> Pair]()
    let s = from_c(Pair(1, -2), Pair(3, 4))
    print(s.a, s.b)
    # CHECK: 4 2
    let t = external_call["long_long_call", Pair, fn(Pair, Pair) -> Pair, Int64, Int64](added, 1, -2)
    print(t.a, t.b)
    # CHECK: 4 -6
    let u = apply(added, Pair(1, -2))
    print(u.a, u.b, apply(from_c, u).a)
    # CHECK: 3 -4 6
