# O3, O7: an owned argument is a variable of the callee
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn go(owned p: Pet):
    print("got", p.n)
    p = Pet("own")
    print("now", p.n)
    print("end")
go(Pet("arg"))
# CHECK: got arg
# CHECK: del arg
# CHECK: now own
# CHECK: del own
# CHECK: end
