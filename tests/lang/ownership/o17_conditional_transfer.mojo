# O17, O9: transferred on one path, destroyed on the other
@value
struct Tag:
    var s: String
    fn __del__(owned self): print("del", self.s)
fn eat(owned t: Tag): print("eat", t.s)
fn go(c: Bool):
    let a = Tag("a")
    if c:
        eat(a^)
    else:
        print("kept", a.s)
    print("end")
go(True)
# CHECK: eat a
# CHECK: del a
# CHECK: end
go(False)
# CHECK: kept a
# CHECK: del a
# CHECK: end
