# G5, P2: an empty subscript takes every default
struct Fudge[a: Int = 5, b: Int = 8]:
    fn __init__(inout self): pass
    fn show(self): print(a, b)

fn show[n: Int = 3]():
    print(n)

Fudge[]().show()
# CHECK: 5 8
Fudge[6]().show()
# CHECK: 6 8
show[]()
# CHECK: 3
