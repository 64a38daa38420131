# P38: the value of a declaration may use the outer meaning of the name
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let x = 10
    fn g() -> Int:
        let x = x + 1
        return x
    print(g(), x)
# CHECK: 11 10
main()
