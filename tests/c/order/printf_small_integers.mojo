# C's default promotions keep the signs of small integers, also of those in structs
@register_passable("trivial")
struct Level:
    var value: Int8

    fn __init__(value: Int8) -> Self:
        return Self {value: value}


fn main():
    let a: Int8 = -3
    let b: UInt8 = 200
    let c: Int16 = -300
    _ = external_call["printf", Int32]("%d %d %d %d %d\n".data(), a, b, c, True, Level(-1))
    # CHECK: -3 200 -300 1 -1
    print(external_call["abs", Int32](a))
    # CHECK: 3
