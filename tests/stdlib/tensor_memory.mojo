from tensor import Tensor
fn put(inout p: DTypePointer[DType.float32]):
    p.store(1, 7)
fn run():
    var t = Tensor[DType.float32](2)
    put(t._ptr)
    print(t[1], t[0])
run()
# CHECK: 7.0 0.0
