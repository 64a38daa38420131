# B15: raise, try, except, finally, and an error that ends the cell
fn risky(n: Int) raises -> Int:
    if n > 1: raise Error("too big")
    return n
fn safe():
    try:
        print(risky(1))
        print(risky(2))
    except e:
        print("caught", e)
    finally:
        print("done")
safe()
# CHECK: 1
# CHECK: caught too big
# CHECK: done
_ = risky(3)
# RUNERROR: too big
print("unreached")
