# F9: the first assignment gives an implicit variable its type
def f():
    x = 1
    y = 0.5
    z = String("a")
    y = 3
    z = "b"
    x = x * 2
    print(x, y, z)
f()
# CHECK: 2 3.0 b
