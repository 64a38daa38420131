# P38: a 'let' of a nested function is its own, whatever the name means outside
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let f = Cell(4)
    fn twice() -> Int:
        let f = 5
        return f * 2
    print(twice() + f.n)
# CHECK: 14
main()
