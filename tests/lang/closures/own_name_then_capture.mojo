# P38: a name used before its own declaration is the outer one
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    var x = 1
    @parameter
    fn step() -> Int:
        x += 1
        let before = x
        let x = 100
        return before + x
    print(step(), x)
# CHECK: 102 2
main()
