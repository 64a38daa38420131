# T25: address_of and bitcast
fn go():
    var n = 5
    let p = Pointer[Int].address_of(n)
    p.store(p.load() + 1)
    print(n, p.load())
    var u: UInt32 = 1065353216
    print(Pointer[UInt32].address_of(u).bitcast[Float32]().load(), u)
go()
# CHECK: 6 6
# CHECK: 1.0 1065353216
