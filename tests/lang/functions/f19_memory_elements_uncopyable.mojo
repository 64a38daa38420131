# F19: elements that cannot be copied
struct Fixed:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
fn total(*xs: Fixed) -> Int:
    var s = 0
    for i in range(len(xs)): s += xs[i].n
    return s
print(total(Fixed(4), Fixed(5)))
# CHECK: 9
