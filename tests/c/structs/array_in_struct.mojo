# The platform's ABI: an array in a struct
# PROGRAM
@register_passable("trivial")
struct Ints:
    var a: StaticTuple[5, Int32]

fn main():
    let s = external_call["ints5_make", Ints, Int32](1)
    print(s.a[0], s.a[4], external_call["ints5_sum", Int32, Ints](s))
    # CHECK: 1 5 54321
