# P21: also where pointers lead to pointers, and in destructors
fn made(n: Int) -> Pointer[Int]:
    let p = Pointer[Int].alloc(n)
    for i in range(n): p.store(i, i + n)
    return p
fn table() -> Pointer[Pointer[Int]]:
    let q = Pointer[Pointer[Int]].alloc(2)
    q.store(0, made(3))
    q.store(1, made(2))
    return q
struct Owner:
    var p: Pointer[Int]
    fn __init__(inout self, p: Pointer[Int]): self.p = p
    fn __del__(owned self): self.p.free()
alias t = table()
fn run():
    let o = Owner(t.load(1))
    print(o.p.load(1))
    print(t.load(0).load(2))
    t.load(0).free()
    t.free()
run()
# CHECK: 3
# CHECK: 5
