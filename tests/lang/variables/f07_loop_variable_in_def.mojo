# F7: a loop variable is mutable in a def
def f():
    for i in range(2):
        i += 10
        print(i)
f()
# CHECK: 10
# CHECK: 11
