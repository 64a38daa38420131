# PROGRAM
@value
struct W:
    var s: String
fn pick(flag: Bool, a: W, b: W) -> W:
    let r: W
    if flag: r.__copyinit__(a)
    else: r.__copyinit__(b)
    return r
fn main():
    print(pick(True, W("a"), W("b")).s, pick(False, W("a"), W("b")).s)
# CHECK: a b
