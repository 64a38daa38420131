# S13: '@value' makes no comparison
@value
struct V:
    var n: Int
fn f(a: V, b: V) -> Bool:
    return a == b
    # ERROR[14]: 'V' does not implement the '__eq__' method
