# Variadic arguments by reference: elements of containers, passing on, compile time
fn set_all(inout *xs: Int):
    for i in range(len(xs)):
        xs[i] = i * 10 + 1
fn passed_on(inout *xs: Int):
    set_all(xs[1], xs[0])
fn host():
    var a = 0
    var b = 0
    var v = DynamicVector[Int]()
    v.push_back(7)
    v.push_back(8)
    set_all(a, v[1], b)
    print(a, b, v[0], v[1])
    passed_on(a, b)
    print(a, b)
host()
# CHECK: 1 21 7 11
# CHECK: 11 1
# %%
fn total() -> Int:
    var a = 0
    var b = 0
    set_all(a, b)
    return a + b
alias known = total()
print(known, total())
# CHECK: 12 12
# %%
let fixed = 4
set_all(fixed)
# ERROR[9]: expression must be mutable for 'inout' argument
# %%
fn all_of[T: AnyType](inout *xs: T, value: T):
    pass
