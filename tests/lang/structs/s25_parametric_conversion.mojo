# S25: a converting initializer may be parametric
struct Any:
    var text: String
    fn __init__[dt: DType](inout self, v: SIMD[dt, 1]):
        self.text = String(v)
    fn __init__[dt: DType](inout self, p: DTypePointer[dt]):
        self.text = "pointer"
fn show(a: Any): print(a.text)
show(Float32(1.5))
# CHECK: 1.5
show(UInt8(200))
# CHECK: 200
show(DTypePointer[DType.int8].get_null())
# CHECK: pointer
