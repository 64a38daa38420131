# List literals print
# PROGRAM
fn main():
    let a = [1, 2, 3]
    print(a)
    print([1, 2.5, 3])
# CHECK: [1, 2, 3]
# CHECK: [1, 2.5, 3]
