# F11: assignment in a nested block refers to the enclosing declaration
def f():
    var a = 1
    if True:
        a = 2
        while a < 5:
            a = a + 2
    print(a)
f()
# CHECK: 6
