# T19, W16: what converts to String
fn show(s: String): print(s)
show("literal")
# CHECK: literal
show(42)
# CHECK: 42
show(2.5)
# CHECK: 2.5
show(True)
# CHECK: True
show(SIMD[DType.int32, 2](1, 2))
# CHECK: [1, 2]
show(StringRef("ref"))
# CHECK: ref
print(String(Float32(0.1)), String(7) + "!", String(), len(String()))
# CHECK: 0.10000000149011612 7!  0
