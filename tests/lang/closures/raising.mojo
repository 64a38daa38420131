# T27, F14: a closure that raises
fn attempt[f: fn(Int) raises capturing -> Int](n: Int) -> Int:
    try:
        return f(n)
    except e:
        print("failed:", e)
        return -1
fn host():
    var tries = 0
    @parameter
    fn odd(n: Int) raises -> Int:
        tries += 1
        if n % 2 == 0: raise Error("even")
        return n
    print(attempt[odd](3), attempt[odd](4), tries)
host()
# CHECK: failed: even
# CHECK: 3 -1 2
