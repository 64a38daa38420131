# O17: a function value is called only while what the closure in it captured holds values, wherever it went
@value
struct Tag:
    var s: String
@value
struct Task:
    var run: fn() capturing -> Int
    var name: String
fn eat(owned t: Tag): pass
fn by_value(f: fn() capturing -> Int) -> Int: return f()
# %%
fn in_a_field() -> Int:
    let a = Tag("x")
    # NOTE: 'a' declared here
    @parameter
    fn c() -> Int: return len(a.s)
    # NOTE: 'a' is captured by this closure, which may be called here
    let task = Task(c, "task")
    eat(a^)
    return by_value(task.run)
    # ERROR[12]: use of uninitialized value 'a'
fn in_another_closure() -> Int:
    let a = Tag("x")
    @parameter
    fn c() -> Int: return len(a.s)
    let f: fn() capturing -> Int = c
    @parameter
    fn d() -> Int: return f()
    eat(a^)
    return d()
    # ERROR[12]: use of uninitialized value 'a'
_ = in_a_field()
_ = in_another_closure()
# %%
fn another_value() -> Int:
    let a = Tag("x")
    let b = Tag("yz")
    @parameter
    fn c() -> Int: return len(a.s)
    @parameter
    fn d() -> Int: return len(b.s)
    let f: fn() capturing -> Int = c
    let g: fn() capturing -> Int = d
    let n = f()
    eat(a^)
    return by_value(g) + by_value(d) + n
print(another_value())
# CHECK: 5
