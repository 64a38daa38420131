%%python
# Mojo functions as Python callables.
def apply(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
# %%
fn add(a: Float64, b: Float64) -> Float64:
    return a + b
def twice(n: Int) -> Int: return n * 2
fn negative(x: PythonObject) raises -> PythonObject: return -x
let f: PythonObject = add
print(f(1, 2.5), f.__name__, apply(add, 1, 2), apply(twice, 21))
# CHECK: 3.5 add 3.0 42
let builtins = Python.import_module("builtins")
print(builtins.sorted([3, 1, 2], key=negative), builtins.list(builtins.map(twice, [1, 2])))
# CHECK: [3, 2, 1] [2, 4]
fn kinds(a: Bool, b: Int8, c: UInt64, d: Float32, e: String, g: PythonObject, h: FloatLiteral) -> String:
    return String(a) + " " + b + " " + c + " " + d + " " + e + " " + g.__str__() + " " + h
print(apply(kinds, 1, -1, 2 ** 40, 0.5, "text", [1], 2))
# CHECK: True -1 1099511627776 0.5 text [1] 2.0
fn nothing(): pass
print(apply(nothing), apply(nothing, 1), apply(add, 1))
# CHECK: None TypeError: nothing() takes 0 positional arguments but 1 were given TypeError: add() takes 2 positional arguments but 1 were given
print(apply(add, 1, "x"), apply(twice, 1.5))
# CHECK: TypeError: must be real number, not str TypeError: 'float' object cannot be interpreted as an integer
# %%
fn described(lambda_: Float64, count: Int) -> Float64:
    """Multiplies.

    Twice.
    """
    return lambda_ * count
let inspect = Python.import_module("inspect")
print(inspect.signature(described), PythonObject(described).__doc__.__repr__(), inspect.signature(nothing), PythonObject(nothing).__doc__)
# CHECK: (lambda_, count, /) 'Multiplies.\n\nTwice.' () None
struct Owner:
    fn __init__(inout self): pass
    fn __copyinit__(inout self, existing: Self): pass
    fn __moveinit__(inout self, owned existing: Self): pass
    fn method(self, x: Int) -> Int: return x
fn signature_of_method() raises -> PythonObject:
    let owner = Owner()
    return inspect.signature(owner.method)
print(signature_of_method())
# CHECK: (x, /)
# %%
fn failing(n: Int) raises -> Int:
    if n == 1: raise Error("raised in Mojo")
    if n == 2: return Python.evaluate("[][1]").__index__()
    return n
print(apply(failing, 0), apply(failing, 1), apply(failing, 2))
# CHECK: 0 RuntimeError: raised in Mojo IndexError: list index out of range
let callable = PythonObject(failing)
try:
    print(callable(2))
except e:
    print(e, e.python().__class__.__name__)
# CHECK: list index out of range IndexError
# %%
fn choose(k: Int) -> fn(Int) -> Int:
    if k == 0: return doubled
    return tripled
fn doubled(n: Int) -> Int: return n * 2
fn tripled(n: Int) -> Int: return n * 3
let chosen = choose(1)
print(PythonObject(chosen)(5), PythonObject(choose(0))(5))
# CHECK: 15 10
# %%
fn outer(n: Int) raises -> PythonObject:
    print("outer", n)
    if n == 0: return "innermost"
    return apply(outer, n - 1)
print(apply(outer, 2))
# CHECK: outer 2
# CHECK: outer 1
# CHECK: outer 0
# CHECK: innermost
fn show(text: String): print("mojo", text)
let shown = PythonObject(show)
builtins.print("python 1")
shown("2")
builtins.print("python 3")
# CHECK: python 1
# CHECK: mojo 2
# CHECK: python 3
# %%
%%python
mojo_session["add"](20, 22)
# VALUE: 42.0
# %%
struct Own:
    var x: Int
fn inconvertible(s: Own) -> Int: return s.x
let wrong: PythonObject = inconvertible
# ERROR: cannot implicitly convert 'fn(Own) -> Int' value to 'PythonObject' in 'let' initializer
# %%
fn changing(inout n: Int): n += 1
let wrong: PythonObject = changing
# ERROR: cannot implicitly convert 'fn(inout Int) -> None' value to 'PythonObject' in 'let' initializer
