# Elements of a pointer in a field, and of pointers in vectors, are places
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

struct Holder:
    var items: Pointer[Counted]
    fn __init__(inout self):
        self.items = Pointer[Counted].alloc(1)
        __get_address_as_uninit_lvalue(self.items.address) = Counted(7)
    fn go(inout self):
        self.items[0].increase()
    fn __del__(owned self):
        _ = __get_address_as_owned_value(self.items.address)
fn main():
    var holder = Holder()
    holder.go()
    holder.items[0].increase()
    var many = DynamicVector[Pointer[Counted]]()
    many.push_back(holder.items)
    many[0][0].increase()
    print("done")
    _ = holder
main()
# CHECK: done
# CHECK: del n7 10
