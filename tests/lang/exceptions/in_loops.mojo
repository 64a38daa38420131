# G13, G15: break and continue inside try
fn check(n: Int) raises:
    if n % 2 == 1: raise Error("odd")
fn go():
    for i in range(6):
        try:
            check(i)
        except e:
            print(i, e)
            if i == 3:
                break
            continue
        else:
            print(i, "even")
go()
# CHECK: 0 even
# CHECK: 1 odd
# CHECK: 2 even
# CHECK: 3 odd
