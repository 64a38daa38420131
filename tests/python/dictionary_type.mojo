# Python's dictionaries by the name of their type.
from python import Python
from python.object import Dictionary, PythonObject

let d = Dictionary()
d["a"] = 1
print(d["a"], d.get("b"), d.get("b", 3), len(d), d, "a" in d)
# CHECK: 1 None 3 1 {'a': 1} True
let e: Dictionary = Python.dict()
e["x"] = d
print(e, Python.type(e).__name__)
# CHECK: {'x': {'a': 1}} dict
let o: PythonObject = d
for item in d.items():
    print(item)
# CHECK: ('a', 1)
print(Python.is_type(o, d))
# CHECK: True
try:
    print(d["b"])
except e:
    print(e)
# CHECK: 'b'
Python().throw_python_exception_if_error_state()
