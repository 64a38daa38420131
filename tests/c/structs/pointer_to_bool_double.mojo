# The platform's ABI: structs with a bool, through pointers either way
# PROGRAM
@register_passable("trivial")
struct Pair:
    var a: Bool
    var b: Float64

fn turned(s: Pair, t: Pair) -> Pair:
    return Pair(not s.a, s.b + t.b)

fn main():
    let from_c = external_call["bool_double_pointer", fn(Pair, Pair) -> Pair]()
    let s = from_c(Pair(False, 0.5), Pair(True, 4))
    print(s.a, s.b)
    # CHECK: True 4.5
    let t = external_call["bool_double_call", Pair, fn(Pair, Pair) -> Pair, Bool, Float64](turned, True, 0.5)
    print(t.a, t.b)
    # CHECK: False 1.5
