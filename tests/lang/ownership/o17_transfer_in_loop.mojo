# O17: a variable declared outside is not transferred in a loop
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): pass
fn bad():
    let a = Tag("x")
    for i in range(2):
        eat(a^)
        # ERROR: use of uninitialized value 'a'
