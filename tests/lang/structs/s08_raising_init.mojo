# S8: an initializer may raise
struct Positive:
    var n: Int
    fn __init__(inout self, n: Int) raises:
        if n <= 0:
            raise Error("not positive")
        self.n = n
print(Positive(3).n)
# CHECK: 3
try:
    print(Positive(-3).n)
except e:
    print(e)
# CHECK: not positive
