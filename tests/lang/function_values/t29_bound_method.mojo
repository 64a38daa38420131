# T29: a method without a call is bound to its receiver
@value
struct Adder:
    var k: Int
    fn add(self, n: Int) -> Int: return self.k + n
fn go():
    let a = Adder(10)
    let f = a.add
    print(f(5))
go()
# CHECK: 15
