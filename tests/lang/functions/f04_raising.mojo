# F4, F15, F16: a fn raises if declared so, a def and the top level always may
fn risky(n: Int) raises -> Int:
    if n > 2:
        raise Error("big")
    return n
def calls(n: Int) -> Int:
    return risky(n) + 1
print(risky(1), calls(2))
# CHECK: 1 3
try:
    print(calls(3))
except e:
    print("caught", e)
# CHECK: caught big
