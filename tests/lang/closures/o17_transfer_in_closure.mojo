# O17, P39: a closure cannot give up what it captured by reference
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): pass
fn whole():
    var a = Tag("x")
    # NOTE: 'a' declared here
    @parameter
    fn c():
        eat(a^)
        # ERROR[14]: cannot transfer 'a' inside a closure that captures it: it belongs to the function around the closure
        a = Tag("y")
    c()
fn part():
    var a = Tag("x")
    @parameter
    fn c():
        _ = a.s^
        # ERROR[16]: cannot transfer 'a' inside a closure that captures it: it belongs to the function around the closure
    c()
fn nested(owned a: Tag):
    @parameter
    fn outer():
        @parameter
        fn inner():
            eat(a^)
            # ERROR[18]: cannot transfer 'a' inside a closure that captures it: it belongs to the function around the closure
        inner()
    outer()
fn main():
    whole()
    part()
    nested(Tag("x"))
main()
