# An element of a pointer is an inout argument where it is
struct Counted:
    var x: Int
    var name: String
    fn __init__(inout self, x: Int):
        self.x = x
        self.name = String("n") + x
    fn __copyinit__(inout self, other: Self):
        self.x = other.x
        self.name = other.name
        print("copy", self.name)
    fn __moveinit__(inout self, owned other: Self):
        self.x = other.x
        self.name = other.name^
    fn __del__(owned self):
        print("del", self.name, self.x)
    fn increase(inout self):
        self.x += 1

fn bump(inout c: Counted, by: Int):
    c.x += by
fn main():
    let p = Pointer[Counted].alloc(2)
    for i in range(2):
        __get_address_as_uninit_lvalue(p.offset(i).address) = Counted(i)
    bump(p[0], 10)
    bump(p[1], 20)
    print("done")
    for i in range(2):
        let owned_ = __get_address_as_owned_value(p.offset(i).address)
        print(owned_.x)
main()
# CHECK: done
# CHECK: 10
# CHECK: del n0 10
# CHECK: 21
# CHECK: del n1 21
