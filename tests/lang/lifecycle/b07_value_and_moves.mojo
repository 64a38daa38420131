# B7: '@value', a copy and a transfer
@value
struct Tag:
    var s: String
    fn __del__(owned self): print("del", self.s)
fn eat(owned t: Tag): print("eat", t.s)
fn run():
    let a = Tag("a")
    let b = a
    eat(b^)
    print("still", a.s)
run()
# CHECK: eat a
# CHECK: del a
# CHECK: still a
# CHECK: del a
