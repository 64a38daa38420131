# PROGRAM
fn risky(n: Int) raises -> Int:
    if n > 1: raise Error("big")
    return n
fn f(n: Int) -> Int:
    let a: Int
    let b: Int
    try:
        try:
            a = risky(n)
        except e:
            print("inner", e)
        b = risky(n - 1)
    except e:
        print("outer", e)
    return a + b
fn main():
    print(f(1))
    print(f(2))
    print(f(3))
# CHECK: 1
# CHECK: inner big
# CHECK: 1
# CHECK: inner big
# CHECK: outer big
# CHECK: 0
