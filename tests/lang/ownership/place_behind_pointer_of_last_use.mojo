# A place behind a pointer that was taken from a container keeps the container until the place was read, changed or called.
# PROGRAM
@value
struct Item:
    var n: Int
    fn __del__(owned self):
        print("end", self.n)
        self.n = -1
    fn doubled(self) -> Int: return self.n * 2
    fn grow(inout self): self.n += 1
struct Box:
    var p: Pointer[Item]
    fn __init__(inout self, n: Int):
        self.p = Pointer[Item].alloc(1)
        __get_address_as_uninit_lvalue(self.p.address) = Item(n)
    fn __del__(owned self):
        _ = __get_address_as_owned_value(self.p.address)
        self.p.free()
fn show(item: Item): print("item", item.n)
fn may_fail(item: Item) raises -> Int:
    if item.n == 70: raise Error("70")
    return item.n
fn main():
    let a = Box(10)
    show(__get_address_as_lvalue(a.p.address))
    let b = Box(20)
    let doubled = __get_address_as_lvalue(b.p.address).doubled()
    print(doubled)
    let c = Box(30)
    __get_address_as_lvalue(c.p.address).n += 1
    let d = Box(40)
    __get_address_as_lvalue(d.p.address).grow()
    let e = Box(50)
    let n = __get_address_as_lvalue(e.p.address).n
    print(n)
    for i in range(60, 80, 10):
        let f = Box(i)
        try:
            print(may_fail(__get_address_as_lvalue(f.p.address)))
        except error:
            print(error)
# CHECK: item 10
# CHECK: end 10
# CHECK: end 20
# CHECK: 40
# CHECK: end 31
# CHECK: end 41
# CHECK: end 50
# CHECK: 50
# CHECK: end 60
# CHECK: 60
# CHECK: end 70
# CHECK: 70
