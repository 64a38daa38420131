# S30: an inout method does not
@value
struct V:
    var n: Int
    fn bump(inout self): self.n += 1
fn make() -> V: return V(4)
make().bump()
# ERROR: invalid use of mutating method on rvalue of type 'V'
