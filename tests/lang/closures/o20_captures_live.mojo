# O20: what a later-called closure captures stays alive until then
@value
struct Pet:
    var n: String
    fn __del__(owned self): print("del", self.n)
fn run[f: fn() capturing -> None](): f()
fn host():
    let t = Pet("t")
    @parameter
    fn show(): print("in", t.n)
    run[show]()
    _ = t
    print("end")
host()
# CHECK: in t
# CHECK: del t
# CHECK: end
