# S21: the body of '__del__' runs first, then the fields are destroyed in order
@value
struct Part:
    var s: String
    fn __del__(owned self): print("del part", self.s)
@value
struct Whole:
    var a: Part
    var b: Part
    fn __del__(owned self): print("del whole")
fn use(w: Whole): print("use")
fn go():
    let w = Whole(Part("a"), Part("b"))
    use(w)
    print("end")
go()
# CHECK: use
# CHECK: del whole
# CHECK: del part a
# CHECK: del part b
# CHECK: end
