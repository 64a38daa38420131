# P58, T25: a pointer made from an index; Pointer infers its element type
let q = DTypePointer[DType.float32].alloc(2)
q.store(1, 2.5)
let p = Pointer(
    __mlir_op.`pop.index_to_pointer`[
        _type = __mlir_type[`!kgen.pointer<scalar<f32>>`]
    ](SIMD[DType.index, 1](q.__as_index()).value)
)
print(p[1], Pointer(q.address).load(1))
# CHECK: 2.5 2.5
q.free()
