# O17: a transferred variable may be assigned again
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): print("eat", t.s)
fn go():
    var a = Tag("a")
    for i in range(2):
        eat(a^)
        a = Tag("b")
    print(a.s)
go()
# CHECK: eat a
# CHECK: eat b
# CHECK: b
