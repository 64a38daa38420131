# The platform's ABI: structs of more than two eightbytes lie in memory, also where functions are called through pointers
# PROGRAM
@register_passable("trivial")
struct Longs:
    var a: Int64
    var b: Int64
    var c: Int64

fn reversed(n: Int64, s: Longs, m: Int64) -> Longs:
    return Longs(s.c + m, s.b, s.a + n)

fn main():
    let from_c = external_call["longs3_pointer", fn(Int64, Longs, Int64) -> Longs]()
    let s = Longs(1, 2, 3)
    let t = from_c(10, s, 100)
    print(t.a, t.b, t.c, s.a)
    # CHECK: 11 102 113 1
    let u = external_call["longs3_call", Longs, fn(Int64, Longs, Int64) -> Longs, Int64](reversed, 5)
    print(u.a, u.b, u.c)
    # CHECK: 107 6 15
