# P38: a nested function may have a variable of its own name
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    fn count() -> Int:
        let count = 3
        return count
    print(count())
# CHECK: 3
main()
