# S4: unqualified names in a method do not see members
fn rand(n: Int) -> Int:
    return n + 1000
struct M:
    alias k = 3
    @staticmethod
    fn rand(n: Int) -> Int:
        return rand(n) + Self.k
    fn twice(self, n: Int) -> Int:
        return Self.rand(n) * 2
    fn __init__(inout self): pass
print(M.rand(1), M().twice(1))
# CHECK: 1004 2008
