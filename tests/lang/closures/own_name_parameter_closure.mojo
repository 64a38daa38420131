# P38: own names of an '@parameter' closure do not touch the variables around it
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let i = 7
    var total = 0
    @parameter
    fn add(n: Int):
        for i in range(n):
            total += i
        let n = 100
        total += n
    add(4)
    print(i, total)
# CHECK: 7 106
main()
