# P21: memory of lanes
fn made() -> DTypePointer[DType.float32]:
    let p = DTypePointer[DType.float32].alloc(8)
    p.simd_store[8](0, 1.5)
    return p
alias d = made()
print(d.simd_load[4](4))
d.free()
let fresh = DTypePointer[DType.float32].alloc(8)
fresh.store(0, 2)
print(fresh.load(0), d.load(7))
fresh.free()
# CHECK: [1.5, 1.5, 1.5, 1.5]
# CHECK: 2.0 1.5
