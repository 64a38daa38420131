# Python's sequences unpack into names, as tuples do.
let a, b = PythonObject([1, "two"])
print(a, b)
# CHECK: 1 two
var c: PythonObject = 0
var d: PythonObject = 0
c, d = b, a
print(c, d)
# CHECK: two 1
c, d = Python.evaluate("iter({'x': 1, 'y': 2})")
print(c, d)
# CHECK: x y
let builtins = Python.import_module("builtins")
for i, name in builtins.enumerate(["a", "b"]): print(i, name)
# CHECK: 0 a
# CHECK: 1 b
fn inside() raises -> PythonObject:
    let quotient, rest = builtins.divmod(17, 5)
    return quotient * 10 + rest
print(inside())
# CHECK: 32
for wrong in PythonObject([[1], [1, 2, 3], 5]):
    try:
        c, d = wrong
    except e:
        print(e)
# CHECK: not enough values to unpack (expected 2, got 1)
# CHECK: too many values to unpack (expected 2)
# CHECK: 'int' object is not iterable
try:
    c, d = Python.import_module("itertools").count()
except e:
    print(e, c, d)
# CHECK: too many values to unpack (expected 2) x y
# %%
fn quiet(o: PythonObject):
    let a, b = o
# ERROR[9]: cannot call function that may raise in a context that cannot raise
# %%
let p, q = 5
# ERROR[5]: cannot unpack a value of type 'Int' into 2 names
