fn risky(n: Int) raises -> Int:
    if n > 1: raise Error("big")
    return n + 5
fn f(n: Int) -> Int:
    let x: Int
    try:
        x = risky(n)
    except:
        pass
    return x
alias A = f(1)
alias B = f(2)
print(A, B, f(1), f(2))
# CHECK: 6 0 6 0
