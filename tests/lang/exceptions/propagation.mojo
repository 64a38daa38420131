# F4: errors propagate through several callers and methods
struct S:
    var n: Int
    fn __init__(inout self, n: Int) raises:
        self.n = n
        self.check()
    fn check(self) raises:
        if self.n < 0: raise Error("negative")
    fn __getitem__(self, i: Int) raises -> Int:
        if i > self.n: raise Error("index")
        return i
def use(n: Int, i: Int) -> Int:
    let s = S(n)
    return s[i]
fn attempt(n: Int, i: Int):
    try:
        print(use(n, i))
    except e:
        print("error:", e)
attempt(5, 3)
# CHECK: 3
attempt(5, 8)
# CHECK: error: index
attempt(-1, 0)
# CHECK: error: negative
