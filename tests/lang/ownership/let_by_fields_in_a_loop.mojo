# PROGRAM
@value
struct Pair:
    var a: String
    var b: String
fn main():
    for i in range(3):
        let p: Pair
        p.a = String(i)
        p.b = p.a + p.a
        print(p.b)
# CHECK: 00
# CHECK: 11
# CHECK: 22
