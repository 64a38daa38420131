# O14: in '__init__' self is whole once all fields are set; an overwritten field dies first
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
struct Owner:
    var a: Pet
    var k: Int
    fn __init__(inout self):
        self.a = Pet("first")
        self.a = Pet("second")
        self.k = 1
        self.k = self.sum(1)
    fn sum(self, n: Int) -> Int: return self.k + n
fn use(o: Owner): print("use", o.a.n, o.k)
fn go():
    use(Owner())
go()
# CHECK: del first
# CHECK: use second 2
# CHECK: del second
