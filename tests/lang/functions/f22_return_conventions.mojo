# F22: a borrowed value is copied out, a local moved
@value
struct Word:
    var s: String
fn same(w: Word) -> Word:
    return w
fn changed(w: Word) -> Word:
    var r = w
    r.s += "2"
    return r
let w = Word("w")
print(same(w).s, changed(w).s, w.s)
# CHECK: w w2 w
