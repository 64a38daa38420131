# F10: the name of an except clause ends with the clause
def f():
    try:
        print("ok")
    except e:
        print(e)
    print(e)
    # ERROR[11]: use of unknown declaration 'e'
