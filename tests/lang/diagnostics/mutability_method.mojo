# 9.2, F24 immutability: a mutating method on a borrowed argument
@value
struct V:
    var n: Int
    fn bump(inout self): self.n += 1
fn f(v: V):
    v.bump()
    # ERROR[5]: invalid use of mutating method on rvalue of type 'V'
