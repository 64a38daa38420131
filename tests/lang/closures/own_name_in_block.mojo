# P38: a name is a nested function's own in the block that declares it, and a capture outside of that block
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let x = 10
    fn g(flag: Bool) -> Int:
        if flag:
            let x = 1
            return x
        return x + 1
    print(g(True), g(False))
# CHECK: 1 11
main()
