# F17, F19: a variadic argument may follow defaulted ones
fn f(a: Int = 1, *rest: Int) -> Int:
    return a * 100 + len(VariadicList[Int](rest))
print(f(), f(2), f(3, 9, 9))
# CHECK: 100 200 302
