# P38: a loop variable is the nested function's own; what the loop goes over is not
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let i = Cell(4)
    let n = 3
    fn total() -> Int:
        var sum = 0
        for i in range(n):
            sum += i
        return sum
    print(total(), i.n)
# CHECK: 3 4
main()
