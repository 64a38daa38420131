# S20, P39: a closure may take from what it captured where the type can be taken from and goes on living
struct Bag:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __takeinit__(inout self, inout other: Self):
        self.n = other.n
        other.n = 0
    fn __del__(owned self): print("del", self.n)
fn main():
    var bag = Bag(3)
    @parameter
    fn c() -> Int:
        let taken = bag^
        return taken.n
    print(c())
    print(bag.n)
# CHECK: del 3
# CHECK: 3
# CHECK: 0
# CHECK: del 0
main()
