# 9.2 dunder: a comparison
@value
struct A:
    var s: String
fn f(a: A, b: A) -> Bool:
    return a < b
    # ERROR[14]: 'A' does not implement the '__lt__' method
