# O4: fn borrows, def owns; variadic arguments are borrowed
fn total(*xs: Int) -> Int:
    return xs[0] + xs[1]
def own(s: String) -> String:
    s += "?"
    return s
fn look(s: String) -> Int: return len(s)
let s = String("ab")
print(total(1, 2), own(s), look(s), s)
# CHECK: 3 ab? 2 ab
