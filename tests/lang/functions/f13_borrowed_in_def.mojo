# F13: conventions may be written in a def
def f(borrowed x: Int, inout y: Int, owned z: Int):
    z += x
    y += z
var y = 1
f(2, y, 3)
print(y)
# CHECK: 6
