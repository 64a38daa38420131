# P21: an error may be raised and caught at compile time
fn check(n: Int) raises -> Int:
    if n < 0: raise Error("negative")
    return n
fn safe(n: Int) -> Int:
    try:
        return check(n)
    except:
        return -100
alias a = safe(5)
alias b = safe(-5)
print(a, b)
# CHECK: 5 -100
