# B8, O17: a transferred value is gone
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): print("eat", t.s)
fn bad():
    let a = Tag("x")
    # NOTE: 'a' declared here
    eat(a^)
    print(a.s)
    # ERROR[11]: use of uninitialized value 'a'
