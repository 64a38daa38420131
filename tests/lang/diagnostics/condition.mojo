# 9.2 condition
@value
struct A:
    var s: String
fn f(a: A):
    if a:
    # ERROR[8]: 'A' does not implement the '__bool__' method
        pass
