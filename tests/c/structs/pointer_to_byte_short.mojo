# The platform's ABI: C functions behind pointers, and functions that C calls, take and return structs of parts of an eightbyte
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Int8
    var b: Int16

fn added(s: Pair, t: Pair) -> Pair:
    return Pair(s.a + t.a + 1, s.b + t.b)

fn apply(f: fn(Pair, Pair) -> Pair, s: Pair) -> Pair:
    return f(s, s)

fn main():
    let from_c = external_call["byte_short_pointer", fn(Pair, Pair) -> Pair]()
    let s = from_c(Pair(-1, 2), Pair(3, 4))
    print(s.a, s.b)
    # CHECK: 2 6
    let t = external_call["byte_short_call", Pair, fn(Pair, Pair) -> Pair, Int8, Int16](added, -1, 2)
    print(t.a, t.b)
    # CHECK: -2 6
    let u = apply(added, Pair(-1, 2))
    print(u.a, u.b, apply(from_c, u).a)
    # CHECK: -1 4 -2
