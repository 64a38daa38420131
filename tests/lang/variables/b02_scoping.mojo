# B2, F10, F12: an implicit variable has function scope
def f():
    a = 1
    if a == 1:
        a = 2
        let b = 5
        print(b)
    print(a)
f()
# CHECK: 5
# CHECK: 2
