# PROGRAM
@value
struct Two:
    var a: String
    var b: String
fn main():
    let t: Two
    t.a = String("x")
    t.a = String("z")
    # ERROR[7]: expression must be mutable in assignment
    print(t.a)
