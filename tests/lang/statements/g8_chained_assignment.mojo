# G8, 2.1 level 0: a chain assigns one value to every target
def chain():
    a = b = c = 4
    a += 1
    print(a, b, c)
chain()
# CHECK: 5 4 4
var x = 0
var y = 1.5
x = z = 7
print(x, z, y)
# CHECK: 7 7 1.5
