# O6, G11: a result nobody uses dies after the statement
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn make(n: String) -> Pet: return Pet(n)
def go():
    make("a")
    print("end")
go()
# CHECK: del a
# CHECK: end
