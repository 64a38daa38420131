# F10: a loop variable ends with the loop
def f():
    for i in range(3):
        pass
    print(i)
    # ERROR[11]: use of unknown declaration 'i'
