# PROGRAM
fn risky(n: Int) raises -> String:
    if n > 1: raise Error("big")
    return "small"
fn f(n: Int) -> String:
    let s: String
    try:
        s = risky(n)
    except:
        s = "large"
    return s
fn main():
    print(f(1), f(2))
# CHECK: small large
