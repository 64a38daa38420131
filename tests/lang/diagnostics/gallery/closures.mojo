# ---- A function handed over with the wrong type
fn apply(f: fn (Int) -> Int, x: Int) -> Int:
    return f(x)
fn hello(name: String) -> String:
    return name
print(apply(hello, 3))
# ---- A function handed over by its result
fn apply[f: fn (Int) -> Int](x: Int) -> Int:
    return f(x)
fn double(x: Int) -> Int:
    return 2 * x
print(apply[double(1)](3))
# ---- A function that is returned with a variable of its host
fn counter() -> fn () -> Int:
    let start = 3
    fn count() -> Int:
        return start
    return count
# ---- An inner function used outside
fn outer():
    fn inner():
        print("inner")
    inner()
outer()
inner()
# ---- A variable of the host is changed
fn outer():
    var n = 0
    fn increase():
        n += 1
    increase()
    print(n)
outer()
# ---- parallelize without parameters
from algorithm import parallelize
fn work(i: Int):
    print(i)
parallelize(work, 4)
# ---- A captured value is given away
fn outer():
    let text = String("a")
    @parameter
    fn inner():
        let other = text^
        print(other)
    inner()
outer()
# ---- A function compared with a number
fn three() -> Int:
    return 3
if three == 3:
    print("same")
# ---- A function without its call in a sum
fn three() -> Int:
    return 3
print(three + 1)
# ---- map with a lambda
from algorithm import map
map(lambda i: print(i), 3)
# ---- A parameter closure that is kept
fn outer() -> fn () capturing -> Int:
    let n = 3
    @parameter
    fn inner() -> Int:
        return n
    return inner
