# language.md Y10
fn f() raises -> Int:
    return Python.import_module("no_such_module").__index__()
try:
    print(f())
except e:
    print(e, "|", e.python().__class__.__name__, "|", e.python().name)
# CHECK: No module named 'no_such_module' | ModuleNotFoundError | no_such_module
try:
    raise Error("Mojo's own")
except e:
    print(e.python() is None)
# CHECK: True
var kept = Error()
try:
    _ = Python.evaluate("[][3]")
except e:
    kept = e
print(kept, kept.python().args[0])
# CHECK: list index out of range list index out of range
# %%
fn quiet(o: PythonObject):
    o.x = 1
# ERROR[7]: cannot call function that may raise in a context that cannot raise
# NOTE: try surrounding the call in a 'try' block
# NOTE: or mark surrounding function as 'raises'
# %%
Python.import_module("no_such_module")
# RUNERROR: No module named 'no_such_module'
# %%
Python.evaluate("1 +")
# RUNERROR: invalid syntax (<string>, line 1)
