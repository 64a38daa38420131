# G24: unroll needs no import
# PROGRAM
fn main():
    @parameter
    fn show[i: Int]():
        print(i)
    unroll[3, show]()
# CHECK: 0
# CHECK: 1
# CHECK: 2
