# O22: places made from addresses
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go():
    let p = Pointer[Pet].alloc(1)
    __get_address_as_uninit_lvalue(p.address) = Pet("a")
    print("placed", __get_address_as_lvalue(p.address).n)
    __get_address_as_lvalue(p.address) = Pet("b")
    print("assigned")
    let out = __get_address_as_owned_value(p.address)
    print("taken", out.n)
    p.free()
go()
# CHECK: placed a
# CHECK: del a
# CHECK: assigned
# CHECK: taken b
# CHECK: del b
