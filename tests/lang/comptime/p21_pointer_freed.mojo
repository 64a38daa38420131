# P21: memory allocated at compile time may be freed at run time; it stays for those who use it again
fn made(n: Int) -> Pointer[Int]:
    let p = Pointer[Int].alloc(n)
    for i in range(n): p.store(i, i * i)
    return p
alias p = made(4)
for i in range(3):
    print(p.load(i + 1))
    p.free()
# CHECK: 1
# CHECK: 4
# CHECK: 9
