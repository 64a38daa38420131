# A dynamic attribute is a place as well.
# PROGRAM
struct Dyn:
    var log: String
    fn __init__(inout self): self.log = ""
    fn __getattr__(self, name: StringLiteral) -> String: return String(name) + "0"
    fn __setattr__(inout self, name: StringLiteral, v: String): self.log += String(name) + "=" + v + ";"
fn change(inout s: String): s += "y"
fn main():
    var d = Dyn()
    d.a += "1"
    change(d.b)
    print(d.log)
# CHECK: a=a01;b=b0y;
