# A view, which holds pointers and ends nothing, keeps what it is a view of until the call that gets it ends; what owns its memory does not.
# PROGRAM
@value
struct Row:
    var data: Pointer[Int]
    fn __getitem__(self, j: Int) -> Int: return self.data.load(j)
    fn __setitem__(self, j: Int, value: Int): self.data.store(j, value)
    fn tail(self) -> Row: return Row(self.data.offset(1))
struct Matrix:
    var data: Pointer[Int]
    fn __init__(inout self):
        self.data = Pointer[Int].alloc(9)
        for i in range(9): self.data.store(i, i)
    fn __getitem__(self, i: Int) -> Row: return Row(self.data.offset(i * 3))
    fn text(self) -> String: return String(self.data.load(8))
    fn __del__(owned self):
        for i in range(9): self.data.store(i, -1)
        self.data.free()
        print("end")
fn sum(row: Row, n: Int) -> Int:
    var s = 0
    for j in range(n): s += row[j]
    return s
fn main():
    let a = Matrix()
    a[1][1] += 10
    print(a[1][1], a[2][0], a[2][2])
    let b = Matrix()
    print(sum(b[2], 3))
    let c = Matrix()
    print(sum(c[1].tail().tail(), 1))
    let d = Matrix()
    print(sum(Row(d.data), 9))
    print(Matrix()[2][1])
    let e = Matrix()
    print(e.text())
# CHECK: end
# CHECK: 14 6 8
# CHECK: end
# CHECK: 21
# CHECK: end
# CHECK: 5
# CHECK: end
# CHECK: 36
# CHECK: end
# CHECK: 7
# CHECK: end
# CHECK: 8
