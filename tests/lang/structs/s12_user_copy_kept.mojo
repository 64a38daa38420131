# S12: '@value' keeps lifecycle methods that are written
@value
struct C:
    var n: Int
    fn __copyinit__(inout self, o: Self):
        print("copy")
        self.n = o.n + 1
fn f():
    let a = C(1)
    let b = a
    print(a.n, b.n)
f()
# CHECK: copy
# CHECK: 1 2
