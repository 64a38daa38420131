# Displays of dictionaries and sets are Python's.
let d = {"a": 1, 2: [1, {3: 4}], (1, 2): None}
print(d, d["a"], {}, {1, 2, 2}, len({1: 2}))
# CHECK: {'a': 1, 2: [1, {3: 4}], (1, 2): None} 1 {} {1, 2} 1
d["n"] = {"x": True}
print(d["n"]["x"], "n" in d)
# CHECK: True True
print(Python.import_module("builtins").dict({"k": 5}, z=6))
# CHECK: {'k': 5, 'z': 6}
fn made(n: Int) raises -> PythonObject:
    return {n: {n, n + 1}}
print(made(1)[1])
# CHECK: {1, 2}
try:
    _ = {[1]: 2}
except e:
    print(e)
# CHECK: unhashable type: 'list'
# %%
let wrong = {1: DType.int8}
# ERROR: cannot implicitly convert 'DType' value to 'PythonObject' in dictionary
