# F10: reading what is not assigned on all paths
def f(c: Bool):
    if c:
        x = 1
    print(x)
    # ERROR[11]: use of uninitialized value 'x'
