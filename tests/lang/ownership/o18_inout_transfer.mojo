# O18: an inout argument may be transferred out and assigned again
@value
struct Tag:
    var s: String
    fn __del__(owned self): print("del", self.s)
fn eat(owned t: Tag): print("eat", t.s)
fn renew(inout t: Tag):
    eat(t^)
    t = Tag("new")
fn go():
    var a = Tag("old")
    renew(a)
    print("have", a.s)
go()
# CHECK: eat old
# CHECK: del old
# CHECK: have new
# CHECK: del new
