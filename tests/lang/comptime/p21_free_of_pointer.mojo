# P21: a pointer made at compile time is freed at run time
# PROGRAM
fn made(n: Int) -> Pointer[Int]:
    let p = Pointer[Int].alloc(n)
    p.store(0, 9)
    return p
fn main():
    alias p = made(2)
    print(p.load(0))
    p.free()
# CHECK: 9
