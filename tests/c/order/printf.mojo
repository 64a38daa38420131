# formatted by C, within lines
# PROGRAM
fn main():
    for i in range(3):
        print_no_newline("mojo", i, "")
        _ = external_call["printf", Int32]("c %d %.1f\n".data(), i, Float32(0.5))
    print("end")
# CHECK: mojo 0 c 0 0.5
# CHECK: mojo 1 c 1 0.5
# CHECK: mojo 2 c 2 0.5
# CHECK: end
