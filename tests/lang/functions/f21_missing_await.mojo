# F21: a coroutine that nobody waits for is worth a warning, in functions and outside of them
async fn twice(x: Int) -> Int: return 2 * x
fn host():
    twice(1)
    # WARNING[10]: missing await
    let later = twice(2)
    _ = twice(3)
    print(later.get())
def host2():
    twice(4)
    # WARNING[10]: missing await
twice(5)
# WARNING[6]: missing await
host()
host2()
async fn all():
    twice(6)
    # WARNING[10]: missing await
    let a = await twice(7)
    print(a)
await all()
# CHECK: 4
# CHECK: 14
