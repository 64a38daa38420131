# An element of a pointer is changed by a method where it is: nothing is copied
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

let p = Pointer[Counted].alloc(2)
__get_address_as_uninit_lvalue(p.offset(1).address) = Counted(1)
p[1].increase()
p[1].increase()
print("done")
let last = __get_address_as_owned_value(p.offset(1).address)
print(last.x)
# CHECK: done
# CHECK: 3
