# S21: without '__del__' the fields are destroyed one by one
@value
struct Part:
    var s: String
    fn __del__(owned self): print("del", self.s)
@value
struct Whole:
    var a: Part
    var n: Int
    var b: Part
fn use(w: Whole): print("use")
fn go():
    use(Whole(Part("a"), 1, Part("b")))
    print("end")
go()
# CHECK: use
# CHECK: del a
# CHECK: del b
# CHECK: end
