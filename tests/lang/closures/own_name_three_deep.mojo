# P38: names bound at each of three depths are told apart
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let a = Cell(1)
    let b = Cell(2)
    let outermost = 1000
    fn first(a: Int) -> Int:
        fn second(b: Int) -> Int:
            fn third(a: Int) -> Int:
                let outermost = 1
                return outermost + a * b
            return third(a + 1)
        return second(a + 10)
    print(first(2), a.n, b.n)
# CHECK: 37 1 2
main()
