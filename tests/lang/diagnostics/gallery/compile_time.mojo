# ---- An alias of a run-time value
fn f(n: Int):
    alias size = n * 2
    print(size)
f(3)
# ---- An @parameter if of a run-time value
fn f(n: Int):
    @parameter
    if n > 3:
        print("large")
f(3)
# ---- A constraint that does not hold
fn f[n: Int]():
    constrained[n > 0, "n must be positive"]()
    print(n)
f[-3]()
# ---- A function that prints, at compile time
fn noisy() -> Int:
    print("computing")
    return 3
alias n = noisy()
# ---- An endless loop at compile time
fn endless() -> Int:
    var i = 0
    while True:
        i += 1
    return i
alias n = endless()
# ---- An error at compile time
fn check(n: Int) raises -> Int:
    if n > 3:
        raise Error("too large")
    return n
alias n = check(5)
# ---- Instances without end
fn f[n: Int]() -> Int:
    return f[n + 1]()
print(f[0]())
# ---- A decorator that is unknown
@inline
fn f() -> Int:
    return 3
# ---- A decorator at the wrong place
@value
fn f() -> Int:
    return 3
# ---- @parameter without if
fn f():
    @parameter
    let n = 3
    print(n)
# ---- A size that is too large
let v = StaticTuple[1000000000000, Int]()
# ---- A width computed at run time
from sys.info import simdwidthof
let width = simdwidthof[DType.float32]()
let v = SIMD[DType.float32, width](1)
