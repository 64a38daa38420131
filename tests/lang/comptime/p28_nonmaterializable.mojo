# P28: a parameter-domain type converts when it is materialized
@value
@register_passable("trivial")
struct Total:
    var n: Int
    fn __init__(t: Term) -> Self: return Self {n: t.n * 100}
@value
@nonmaterializable(Total)
@register_passable("trivial")
struct Term:
    var n: Int
    fn __add__(self, o: Term) -> Term: return Term(self.n + o.n)
alias sum = Term(1) + Term(2)
fn f():
    let t = sum
    print(t.n)
f()
# CHECK: 300
