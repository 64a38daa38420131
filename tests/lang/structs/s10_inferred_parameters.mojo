# S10, P16: parameters of a constructor's type are inferred from its arguments
struct Holder[T: AnyType]:
    var p: Pointer[T]
    fn __init__(inout self, v: T):
        self.p = Pointer[T].alloc(1)
        self.p.store(v)
    fn get(self) -> T:
        return self.p.load()
print(Holder(5).get(), Holder(2.5).get(), Holder(True).get(), Holder[Float32](1).get())
# CHECK: 5 2.5 True 1.0
