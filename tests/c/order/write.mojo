# written to the descriptor itself
# PROGRAM
fn main():
    print("a")
    _ = external_call["write", Int](Int32(1), "b\n".data(), 2)
    _ = external_call["puts", Int32]("c".data())
    print("d")
    _ = external_call["puts", Int32]("e".data())
    _ = external_call["fflush", Int32](DTypePointer[DType.int8].get_null())
    _ = external_call["write", Int](Int32(1), "f\n".data(), 2)
# CHECK: a
# CHECK: b
# CHECK: c
# CHECK: d
# CHECK: e
# CHECK: f
