# G24: names visible without an import
let p = Pointer[Int].alloc(1)
let q = DTypePointer[DType.float32].alloc(1)
p.store(1)
q.store(2)
let values = VariadicList[Int](1, 2, 3)
print(p.load(), q.load(), len(values), sizeof[Int](), sizeof[Int32](), bitwidthof[DType.int16]())
# CHECK: 1 2.0 3 8 4 16
print(simdwidthof[DType.float64]() * 2 == simdwidthof[DType.float32](), alignof[Int64]())
# CHECK: True 8
debug_assert(True, "never shown")
constrained[True]()
print(rebind[Int](7))
# CHECK: 7
p.free()
q.free()
