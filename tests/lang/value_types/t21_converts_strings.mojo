# Tuples: elements that own memory are copied or given up once as they convert
struct Counted(CollectionElement):
    var x: Int
    fn __init__(inout self, x: Int):
        self.x = x
    fn __copyinit__(inout self, other: Self):
        self.x = other.x
        print("copy", self.x)
    fn __moveinit__(inout self, owned other: Self):
        self.x = other.x
    fn __del__(owned self):
        print("del", self.x)
fn f(t: Tuple[Counted, Float64]) -> Float64:
    return t.get[1, Float64]()
fn main():
    let kept = Counted(1)
    print(f((Counted(2), 3)))
    print(f((kept, 4)))
    let pair = (Counted(5), 6)
    print(f(pair))
    print("end", kept.x)
    _ = pair
main()
# CHECK: del 2
# CHECK: 3.0
# CHECK: copy 1
# CHECK: del 1
# CHECK: 4.0
# CHECK: copy 5
# CHECK: del 5
# CHECK: 6.0
# CHECK: end 1
# CHECK: del 1
# CHECK: del 5
