# B2, F8: a let ends with its block
def f():
    a = 1
    if a == 1:
        let b = 5
        print(b)
    print(b)
    # ERROR[11]: use of unknown declaration 'b'
