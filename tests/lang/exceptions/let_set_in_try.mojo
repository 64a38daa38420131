# What a try sets and a handler that goes on leaves unset has a value after it: the one that was set, else zero bits.
# PROGRAM
fn half(n: Int) raises -> Int:
    if n % 2: raise Error("odd")
    return n // 2
fn f(n: Int) -> Int:
    let h: Int
    try:
        h = half(n)
    except:
        print("bad")
    return h
fn main():
    print(f(4))
    print(f(3))
# CHECK: 2
# CHECK: bad
# CHECK: 0
