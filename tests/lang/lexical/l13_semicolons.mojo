# L13: ';' separates simple statements
let a = 1; let b = 2; print(a, b)
# CHECK: 1 2
fn two(): print("x"); print("y");
two()
# CHECK: x
# CHECK: y
if a == 1: print("one"); print("same line")
# CHECK: one
# CHECK: same line
