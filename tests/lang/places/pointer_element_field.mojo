# A field of an element of a pointer is changed where it is
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

fn main():
    let p = Pointer[Counted].alloc(1)
    __get_address_as_uninit_lvalue(p.address) = Counted(1)
    p[0].x += 5
    p[0].name += "!"
    p[0].x = p[0].x * 2 if True else 0
    print("done")
    _ = __get_address_as_owned_value(p.address)
main()
# CHECK: copy n1!
# CHECK: del n1! 6
# CHECK: done
# CHECK: del n1! 12
