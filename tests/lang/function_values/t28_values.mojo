# T28: functions in variables, in memory and in parameters
fn one(n: Int) -> Int: return n + 1
fn two(n: Int) -> Int: return n + 2
fn pick(second: Bool) -> fn(Int) -> Int:
    if second: return two
    return one
var f = one
f = two
let fs = Pointer[fn(Int) -> Int].alloc(2)
fs.store(0, one)
fs.store(1, two)
print(f(10), pick(False)(20), fs.load(1)(30), fs[0](40))
# CHECK: 12 21 32 41
fs.free()
