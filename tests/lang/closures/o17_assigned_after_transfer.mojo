# O17, P39: a closure that assigns what it captured ends the old value: there must be one
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): pass
fn after_a_transfer(owned a: Tag):
    @parameter
    fn c(): a = Tag("y")
    eat(a^)
    c()
    # ERROR[5]: use of uninitialized value 'a'
fn in_finally(owned a: Tag) -> Tag:
    try:
        return a^
    finally:
        @parameter
        fn c(): a = Tag("y")
        c()
        # ERROR[9]: use of uninitialized value 'a'
fn at_first():
    var a: Tag
    @parameter
    fn c(): a = Tag("y")
    c()
    # ERROR[5]: use of uninitialized value 'a'
after_a_transfer(Tag("x"))
_ = in_finally(Tag("x"))
at_first()
