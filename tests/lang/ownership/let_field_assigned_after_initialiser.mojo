# PROGRAM
@value
struct Two:
    var a: String
    var b: String
fn main():
    let t = Two("a", "b")
    t.a = String("x")
    # ERROR[7]: expression must be mutable in assignment
    print(t.a)
