# S21, Appendix C 9: inside '__del__' a field dies at its last use
@value
struct Part:
    var s: String
    fn __del__(owned self): print("del part", self.s)
@value
struct Whole:
    var a: Part
    var b: Part
    fn __del__(owned self):
        print("last use of", self.b.s)
        print("end of body")
fn use(w: Whole): print("use")
fn go():
    let w = Whole(Part("a"), Part("b"))
    use(w)
go()
# CHECK: use
# CHECK: last use of b
# CHECK: del part b
# CHECK: end of body
# CHECK: del part a
