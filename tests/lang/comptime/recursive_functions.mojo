# P31: calls of a recursive function that computes with values alone are made once for the same arguments
fn fib(n: Int) -> Int:
    if n < 2: return n
    return fib(n - 1) + fib(n - 2)

alias many = fib(80)
print(many)
# CHECK: 23416728348467685
print(fib(20))
# CHECK: 6765

fn paths[width: Int](x: Int, y: UInt8) -> Int:
    var total = 0
    if x == 0 or y == 0: return 1
    total += paths[width](x - 1, y)
    total += paths[width](x, y - 1) * width
    return total

alias grid = paths[1](16, 16)
alias double = paths[2](3, 3)
print(grid, double)
# CHECK: 601080390 111
print(paths[2](3, 3))
# CHECK: 111
# %%
# what reads or writes memory is done as often as it is called
fn counted(n: Int, count: Pointer[Int]) -> Int:
    count.store(count.load() + 1)
    return 1 if n < 2 else counted(n - 1, count) + counted(n - 2, count)

fn calls(n: Int) -> Int:
    let count = Pointer[Int].alloc(1)
    count.store(0)
    _ = counted(n, count)
    let made = count.load()
    count.free()
    return made

alias made = calls(10)
print(made, calls(10))
# CHECK: 177 177
# %%
# the sign of a zero counts
fn sign(x: Float64, n: Int) -> Float64:
    return 1 / x if n == 0 else sign(x, n - 1)

fn both(n: Int) -> Float64:
    return sign(0.0, n) - sign(-0.0, n)

alias signs = both(2)
print(signs)
# CHECK: inf
# %%
fn even(n: Int) -> Bool: return True if n == 0 else odd(n - 1)
fn odd(n: Int) -> Bool: return False if n == 0 else even(n - 1)
alias answer = even(100)
print(answer)
# CHECK: True
# %%
fn endless(n: Int) -> Int: return endless(n + 1) + 1
# WARNING[4]: function cannot return without recursing
alias never = endless(0)
# ERROR[22]: cannot evaluate at compile time: too many nested calls at compile time
# %%
# variables of the calls themselves, also those that are passed inout, change nothing that others see
fn add(inout total: Int, by: Int):
    total += by

fn halves(n: Int) -> Int:
    var total = n % 2
    if n > 1:
        add(total, halves(n // 2))
        add(total, halves(n - n // 2))
    return total

fn grown(inout at: Int, n: Int) -> Int:
    at += 1
    if n > 0:
        _ = grown(at, n - 1)
        _ = grown(at, n - 1)
    return at

fn growth(n: Int) -> Int:
    var at = 0
    return grown(at, n)

alias halved = halves(1000)
alias grew = growth(4)
print(halved, halves(1000), grew, growth(4))
# CHECK: 1112 1112 31 31
