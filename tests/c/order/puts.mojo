# C's output appears among Mojo's in program order
# PROGRAM
fn main():
    print("a")
    _ = external_call["puts", Int32]("b".data())
    print("c")
    _ = external_call["putchar", Int32](Int32(100))
    _ = external_call["putchar", Int32](Int32(10))
    print("e")
# CHECK: a
# CHECK: b
# CHECK: c
# CHECK: d
# CHECK: e
