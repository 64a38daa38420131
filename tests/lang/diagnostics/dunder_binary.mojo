# 9.2 dunder: no operator method on either side
@value
struct A:
    var s: String
fn f(a: A, b: A):
    print(a + b)
    # ERROR[13]: 'A' does not implement the '__add__' method
