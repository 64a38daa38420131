# F10: first assigned in a branch, still visible after it
def f(c: Bool):
    if c:
        x = 1
    else:
        x = 2
    print(x)
f(True)
# CHECK: 1
f(False)
# CHECK: 2
