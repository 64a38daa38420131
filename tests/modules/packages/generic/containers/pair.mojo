@value
@register_passable("trivial")
struct Pair[A: AnyRegType, B: AnyRegType]:
    var first: A
    var second: B

fn swap[A: AnyRegType, B: AnyRegType](p: Pair[A, B]) -> Pair[B, A]:
    return Pair[B, A](p.second, p.first)
