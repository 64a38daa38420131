# O17, P39: a closure is called only while what it captured holds values
@value
struct Tag:
    var s: String
fn eat(owned t: Tag): pass
fn applied[f: fn() capturing -> Int]() -> Int: return f()
fn with_tag[f: fn() capturing -> Int](owned t: Tag) -> Int: return f()
fn directly():
    let a = Tag("x")
    # NOTE: 'a' declared here
    @parameter
    fn c() -> Int: return len(a.s)
    # NOTE: 'a' is captured by this closure, which may be called here
    eat(a^)
    print(c())
    # ERROR[11]: use of uninitialized value 'a'
fn as_parameter():
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    eat(a^)
    print(applied[c]())
    # ERROR[11]: use of uninitialized value 'a'
fn by_another_closure():
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    @parameter
    fn d() -> Int: return c()
    eat(a^)
    print(d())
    # ERROR[11]: use of uninitialized value 'a'
fn by_an_alias():
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    alias d = c
    eat(a^)
    print(d())
    # ERROR[11]: use of uninitialized value 'a'
fn in_the_same_call():
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    print(with_tag[c](a^))
    # ERROR[11]: use of uninitialized value 'a'
fn in_a_loop():
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    for i in range(2):
        print(c())
        # ERROR[15]: use of uninitialized value 'a'
        eat(a^)
fn as_a_value() -> Int:
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    let f: fn() capturing -> Int = c
    eat(a^)
    return f()
    # ERROR[12]: use of uninitialized value 'a'
directly()
as_parameter()
by_another_closure()
by_an_alias()
in_the_same_call()
in_a_loop()
_ = as_a_value()
