# P25, P21: aliases of a struct that hold memory and texts
fn made(n: Int) -> Pointer[Int]:
    let p = Pointer[Int].alloc(n)
    p.store(0, n)
    return p
struct W[n: Int]:
    alias p = made(n)
    alias text = String("n=") + n
print(W[4].p.load(0), W[5].p.load(0), W[6].text)
W[4].p.free()
print(W[4].p.load(0))
# CHECK: 4 5 n=6
# CHECK: 4
