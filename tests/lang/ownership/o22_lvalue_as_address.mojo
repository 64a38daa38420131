# O22: the address of a place
fn go():
    var n = 5
    let p = Pointer[Int](__get_lvalue_as_address(n))
    p.store(8)
    print(n, __get_address_as_lvalue(p.address))
go()
# CHECK: 8 8
