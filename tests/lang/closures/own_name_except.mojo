# P38: the name of a caught error is the nested function's own
struct Cell:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
fn main():
    let e = Cell(4)
    fn g() -> String:
        try:
            raise Error("caught")
        except e:
            return e.__str__()
    print(g(), e.n)
# CHECK: caught 4
main()
