# What has a value before the try, or before whatever may raise, keeps it.
# PROGRAM
fn risky(n: Int) raises -> Int:
    if n > 1: raise Error("big")
    return n
fn f(n: Int) -> Int:
    var x = 5
    var y: Int
    try:
        y = 7
        x = risky(n)
    except:
        pass
    return x * 10 + y
fn main():
    print(f(1), f(2))
# CHECK: 17 57
