# G24: names that every program sees
var a = Atomic[DType.int64](3)
a += 4
print(a.value)
let p = DTypePointer[DType.int32].alloc(2)
let b = Buffer[Dim(2), DType.int32](p)
print(len(b))
fn shown():
    @parameter
    fn show[i: Int](): print(i)
    unroll[3, show]()
shown()
# CHECK: 7
# CHECK: 2
# CHECK: 0
# CHECK: 1
# CHECK: 2
