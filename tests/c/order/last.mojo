# C has the last word
# PROGRAM
fn main():
    print("a")
    print_no_newline("b")
    _ = external_call["puts", Int32]("c".data())
# CHECK: a
# CHECK: bc
