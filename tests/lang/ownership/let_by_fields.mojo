# language.md O13, O16: a let without initialiser gets its fields one by one, each once.
# PROGRAM
@value
struct Two:
    var a: String
    var b: String
fn main():
    let t: Two
    t.a = String("x")
    t.b = String("y")
    print(t.a + t.b)
# CHECK: xy
