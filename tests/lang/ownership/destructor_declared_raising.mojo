# A destructor declared to raise
# PROGRAM
struct Inner:
    var n: Int
    fn __init__(inout self):
        self.n = 7
    fn __del__(owned self) raises:
        print("inner gone")

fn main():
    let b = Inner()
    print(b.n)
# CHECK: 7
# CHECK: inner gone
