# G15: returning from body, handler and else
fn go(n: Int) -> Int:
    try:
        if n == 0: return 10
        if n == 1: raise Error("one")
    except:
        return 11
    else:
        return 12
    finally:
        print("finally", n)
print(go(0), go(1), go(2))
# CHECK: finally 0
# CHECK: finally 1
# CHECK: finally 2
# CHECK: 10 11 12
