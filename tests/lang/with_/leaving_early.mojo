# 5.7: '__exit__' runs on return, break and continue
struct Ctx:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __enter__(self) -> Int: return self.n
    fn __exit__(self): print("out", self.n)
fn ret() -> Int:
    with Ctx(1) as n:
        return n * 10
fn loops():
    for i in range(3):
        with Ctx(i + 100):
            if i == 0:
                continue
            break
print(ret())
# CHECK: out 1
# CHECK: 10
loops()
# CHECK: out 100
# CHECK: out 101
