# O17, P39: what was given up and assigned again, and what a closure does not capture, is no concern of a call of it
@value
struct Tag:
    var s: String
    fn __del__(owned self): print("del", self.s)
fn eat(owned t: Tag): print("eat", t.s)
fn main():
    var a = Tag("a")
    let b = Tag("b")
    @parameter
    fn change(): a = Tag("changed")
    for i in range(2):
        eat(a^)
        a = Tag("again")
        change()
    eat(b^)
    change()
    print(a.s)
# CHECK: eat a
# CHECK: del a
# CHECK: del again
# CHECK: eat changed
# CHECK: del changed
# CHECK: del again
# CHECK: eat b
# CHECK: del b
# CHECK: del changed
# CHECK: changed
# CHECK: del changed
main()
