# F14: the body of a try with an except may raise
fn risky(n: Int) raises -> Int:
    if n < 0: raise Error("negative")
    return n
fn safe(n: Int) -> Int:
    try:
        return risky(n)
    except:
        return 0
print(safe(4), safe(-4))
# CHECK: 4 0
