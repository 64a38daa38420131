# A field whose destructor may raise
# PROGRAM
struct Inner:
    var n: Int
    fn __init__(inout self):
        self.n = 7
    fn __del__(owned self) raises:
        print("inner gone")

struct Outer:
    var f: Inner
    fn __init__(inout self):
        self.f = Inner()

fn main():
    let b = Outer()
    print(b.f.n)
# CHECK: 7
# CHECK: inner gone
