# P38: a 'def' assigns its own variable where the outer name is no variable
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
def helper() -> Int:
    return 1
fn main():
    let f = Cell(4)
    try:
        def g() -> Int:
            helper = 5
            total = 0
            for f in range(3):
                total += f + helper
            return total
        print(g(), f.n)
    except:
        pass
# CHECK: 18 4
main()
