# G15: the name of an except clause is mutable in a def
def f():
    try:
        raise Error("old")
    except e:
        print(e)
        e = Error("new")
        print(e)
f()
# CHECK: old
# CHECK: new
