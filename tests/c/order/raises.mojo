# an error after C's output
# PROGRAM
fn main() raises:
    print("a")
    _ = external_call["puts", Int32]("b".data())
    raise Error("c")
# CHECK: a
# CHECK: b
# CHECK: Unhandled exception caught during execution: c
