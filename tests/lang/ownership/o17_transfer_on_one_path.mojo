# O17: transferred on one path is transferred
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): pass
fn bad(c: Bool):
    let a = Tag("x")
    if c:
        eat(a^)
    print(a.s)
    # ERROR[11]: use of uninitialized value 'a'
