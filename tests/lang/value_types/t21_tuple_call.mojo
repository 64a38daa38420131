# T21: Tuple is called as a constructor
# PROGRAM
fn main():
    let t = Tuple(2, 7, 11)
    print(t.get[1, Int]())
# CHECK: 7
