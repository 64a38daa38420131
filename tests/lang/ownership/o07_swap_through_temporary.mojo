# O7, O17: three moves exchange two values
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn exchange(inout a: Pet, inout b: Pet):
    let t = a^
    a = b^
    b = t^
fn order():
    var x = Pet("first")
    var y = Pet("second")
    exchange(x, y)
    print(x.n)
    print(y.n)
order()
# CHECK: second
# CHECK: del second
# CHECK: first
# CHECK: del first
