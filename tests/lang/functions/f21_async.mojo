# F21: asynchronous functions run to completion where they are called; coroutines give their results
from runtime.llcl import Runtime, TaskGroup
async fn f(x: Int) -> Int:
    return x + 1
async fn text(n: Int) -> String:
    return String("n=") + String(n)
async fn say(n: Int):
    print("say", n)
async fn fail(n: Int) raises -> Int:
    if n > 1: raise Error("too large")
    return n
async fn g() -> Int:
    let a = await f(1)
    let b = f(10)
    print(await text(a))
    await say(5)
    return a + await b
fn host() raises:
    let c = g()
    print(c(), c.get())
    print(f(4).get(), text(7)())
    try:
        print(await fail(1))
        print(await fail(2))
    except e:
        print(e)
    with Runtime(2) as rt:
        var group = TaskGroup(rt)
        let t = group.create_task(f(3))
        group.wait()
        print(await t, rt.run(f(1)))
host()
struct Later:
    var n: Int
    fn __init__(inout self, n: Int): self.n = n
    fn __await__(self) -> Int: return self.n * 2
print(await Later(4))
# CHECK: n=2
# CHECK: say 5
# CHECK: 13 13
# CHECK: 5 n=7
# CHECK: 1
# CHECK: too large
# CHECK: 4 2
# CHECK: 8
