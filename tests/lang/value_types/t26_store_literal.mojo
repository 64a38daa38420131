# T26: literals convert when stored
let p = DTypePointer[DType.uint8].alloc(2)
p.store(0, 1)
p[1] = 44.0
print(p.load(0), p.load(1), p.bitcast[DType.int8]().load(0))
# CHECK: 1 44 1
p.free()
