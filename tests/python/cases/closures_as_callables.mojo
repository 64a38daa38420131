%%python
def apply(f, *args): return f(*args)
kept = []
# %%
# A closure given to Python owns copies of what it captured, as long as Python keeps it.
fn adder(n: Float64, name: String) raises -> PythonObject:
    fn add(x: Float64) -> String:
        return name + String(x + n)
    return add
let one = adder(1, "one ")
let ten = adder(10, "ten ")
print(one(2), ten(0.5), one.__name__, apply(one, 5))
# CHECK: one 3.0 ten 10.5 add one 6.0
def sorted_by_distance(center: Int) -> PythonObject:
    fn distance(x: Int) -> Int:
        return (x - center) * (x - center)
    return Python.import_module("builtins").sorted([1, 2, 3, 4, 5, 6], key=distance)
print(sorted_by_distance(4))
# CHECK: [4, 3, 5, 2, 6, 1]
# %%
# A function value of an escaping type
fn made(k: Int) -> fn(Int) escaping -> Int:
    fn times(x: Int) -> Int: return k * x
    return times
fn keep() raises:
    let f = made(7)
    _ = kept.append(f)
    print(PythonObject(f)(2), f(3), PythonObject(f).__name__)
keep()
# CHECK: 14 21 function
print(kept[0](6))
# CHECK: 42
# %%
# x.method is a closure over a copy of x.
@value
struct Scale:
    var factor: Float64
    var title: String
    fn scaled(self, x: Float64) -> Float64: return x * self.factor
    fn named(self) -> String: return self.title
fn methods() raises:
    var s = Scale(2.5, "scale")
    let scaled: PythonObject = s.scaled
    let named: PythonObject = s.named
    s.factor = 100
    print(scaled(2), named(), scaled.__name__)
methods()
# CHECK: 5.0 scale scaled
# %%
# What a closure captured ends with the callable.
struct Noisy:
    var name: String
    fn __init__(inout self, name: String): self.name = name
    fn __copyinit__(inout self, existing: Self): self.name = existing.name + "'"
    fn __moveinit__(inout self, owned existing: Self): self.name = existing.name
    fn __del__(owned self): print("end of", self.name)
fn noisy() raises -> PythonObject:
    let thing = Noisy("thing")
    fn tell(): print("tell", thing.name)
    return tell
fn tell_twice() raises:
    var tell = noisy()
    _ = tell()
    _ = tell()
    tell = None
    print("done")
tell_twice()
# CHECK: end of thing
# CHECK: tell thing'
# CHECK: tell thing'
# CHECK: end of thing'
# CHECK: done
# %%
# Errors, wrong arguments and faults stay catchable.
def failing(limit: Int) -> PythonObject:
    def check(x: Int) -> Int:
        if x > limit: raise Error("too much: " + String(x))
        return x
    return check
for x in PythonObject([1, 5, "text"]):
    try:
        print(failing(3)(x))
    except e:
        print(e, e.python().__class__.__name__)
# CHECK: 1
# CHECK: too much: 5 RuntimeError
# CHECK: 'str' object cannot be interpreted as an integer TypeError
# %%
def by_reference() -> PythonObject:
    var n = 5
    @parameter
    fn get() -> Int: return n
    return get  # ERROR[12]: 'get' captures by reference and cannot outlive the function around it
# %%
fn unsafe(f: fn(Int) capturing -> Int) raises -> PythonObject:
    return f  # ERROR[12]: cannot implicitly convert 'fn(Int) capturing -> Int' value to 'PythonObject' in return value
