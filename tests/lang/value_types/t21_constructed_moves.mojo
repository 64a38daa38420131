# T21: what is given up moves into the tuple
struct Once:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __moveinit__(inout self, owned o: Self): self.n = o.n
    fn __del__(owned self): print("del", self.n)
fn run():
    let a = Once(1)
    let t = Tuple(a^, 2)
    print(len(t))
run()
# CHECK: del 1
# CHECK: 2
