# language.md Y1, Y2
from python import Python
from python.object import PythonObject
from PythonInterface import Python as OldPython
import python
print(Python.import_module("os.path").join("a", "b"), OldPython.import_module("math").floor(2.5))
# CHECK: a/b 2
print(Python.evaluate("sum(range(4))"), Python.type(1).__name__, Python.is_type(Python.none(), None))
# CHECK: 6 int True
print(Python().eval("made_by_eval = 5"), Python.evaluate("made_by_eval"), Python().eval("1 / 0"))
# CHECK: True 5 False
print(Python().__str__([1, "a"]), Python.dict())
# CHECK: [1, 'a'] {}
Python.add_to_path("/no/such/folder")
print(Python.import_module("sys").path[-1])
# CHECK: /no/such/folder
