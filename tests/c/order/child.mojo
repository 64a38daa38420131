# what a child process prints
# PROGRAM
fn main():
    print("a")
    _ = external_call["puts", Int32]("b".data())
    print("c")
    _ = external_call["system", Int32]("echo d".data())
    print("e")
# CHECK: a
# CHECK: b
# CHECK: c
# CHECK: d
# CHECK: e
