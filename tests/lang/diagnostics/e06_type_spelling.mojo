# E6: types of one's own are spelled with their parameters
@value
struct Box[n: Int, T: AnyType]:
    var p: Pointer[T]
struct Plain:
    fn __init__(inout self): pass
fn take(p: Plain): pass
fn f(b: Box[5, Int]):
    take(b)
    # ERROR[9]: invalid call to 'take': argument 1 ('p') cannot be converted from 'Box[5, Int]' to 'Plain'
