# S21, S29: a method that owns self ends the value
@value
struct Job:
    var s: String
    fn finish(owned self): print("finish", self.s)
    fn __del__(owned self): print("del", self.s)
fn go():
    let j = Job("j")
    j^.finish()
    print("end")
go()
# CHECK: finish j
# CHECK: del j
# CHECK: end
