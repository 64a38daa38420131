# O2, B5: a computed place is read, changed and written back
struct Ring:
    var p: Pointer[Int]
    fn __init__(inout self):
        self.p = Pointer[Int].alloc(2)
        self.p.store(0, 0)
        self.p.store(1, 0)
    fn __getitem__(self, i: Int) -> Int:
        print("get", i)
        return self.p.load(i % 2)
    fn __setitem__(self, i: Int, v: Int):
        print("set", i, v)
        self.p.store(i % 2, v)
fn add(inout n: Int, k: Int):
    print("add")
    n += k
let r = Ring()
add(r[3], 4)
# CHECK: get 3
# CHECK: add
# CHECK: set 3 4
r[5] += 1
# CHECK: get 5
# CHECK: set 5 5
