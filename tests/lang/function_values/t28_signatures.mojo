# T28, T27: of several arguments, of texts, of what they change
fn cmp(f: fn(Int, Int) -> Bool, a: Int, b: Int) -> Int: return a if f(a, b) else b
fn less(a: Int, b: Int) -> Bool: return a < b
fn loud(s: String) -> String: return s + "!"
fn apply(f: fn(String) -> String, s: String) -> String: return f(f(s))
fn inc(inout x: Int): x += 1
fn change(f: fn(inout Int) -> None, n: Int) -> Int:
    var k = n
    f(k)
    f(k)
    return k
alias least = cmp(less, 3, 2)
alias text = apply(loud, "hey")
alias five = change(inc, 3)
print(least, cmp(less, 5, 9), text, apply(loud, "x"), five, change(inc, 5))
# CHECK: 2 5 hey!! x!! 5 7
