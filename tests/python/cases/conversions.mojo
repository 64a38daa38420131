# language.md Y5, Y8
let kinds = Python.evaluate("lambda *xs: [type(x).__name__ for x in xs]")
print(kinds(None, 1, 2.5, True, "text", String("owned"), StringRef("view")))
# CHECK: ['NoneType', 'int', 'float', 'bool', 'str', 'str', 'str']
print(kinds(Int8(1), UInt64(1), Float32(1), Float16(1), SIMD[DType.bool, 1](True)))
# CHECK: ['int', 'int', 'float', 'float', 'bool']
print(PythonObject(UInt64(18446744073709551615)), PythonObject(Int64(-1)), PythonObject(Float32(0.1)))
# CHECK: 18446744073709551615 -1 0.10000000149011612
let nested: PythonObject = [1, (2, "three", [4.5, None]), [], (), (1,), String("s"), kinds]
print(nested[1], nested[2], nested[3], nested[4], nested[5], len(nested))
# CHECK: (2, 'three', [4.5, None]) [] () (1,) s 7
let x: PythonObject = 41
let n: Int = x.__index__() + int(x) - x.__int__()
print(n, x.to_float64() / 2, x.to_string() + "!", x.__str__() + "?", x.__bool__(), len(PythonObject("abc")))
# CHECK: 41 20.5 41! 41? True 3
for i in range(PythonObject(2)): print(i)
# CHECK: 0
# CHECK: 1
for wrong in PythonObject([1.5, "x", 1, None]):
    try:
        print(wrong.__index__())
    except e:
        print(e)
# CHECK: 'float' object cannot be interpreted as an integer
# CHECK: 'str' object cannot be interpreted as an integer
# CHECK: 1
# CHECK: 'NoneType' object cannot be interpreted as an integer
try:
    print(Python.evaluate("2 ** 70").__index__())
except e:
    print(e)
# CHECK: int too big to convert
print(PythonObject(), PythonObject(None))
# CHECK: None None
# %%
# Vectors, tuples of integers, what '...' stands for
from utils.index import Index
var numbers = DynamicVector[Int]()
numbers.push_back(3)
numbers.push_back(4)
var texts = DynamicVector[String]()
texts.push_back("a")
var lanes = DynamicVector[Float32]()
lanes.push_back(0.5)
var objects = DynamicVector[PythonObject]()
objects.push_back(None)
objects.push_back("b")
print(kinds(numbers, Index(1, 2), ...), PythonObject(numbers), PythonObject(texts), PythonObject(lanes), PythonObject(objects))
# CHECK: ['list', 'tuple', 'ellipsis'] [3, 4] ['a'] [0.5] [None, 'b']
let array = Python.import_module("numpy").zeros(Index(2, 3, 4))
print(array.shape, array[..., 0].shape, array[0, ..., :2].shape)
# CHECK: (2, 3, 4) (2, 3) (3, 2)
# %%
# Dynamic values
def joined(a, b): return a + b
let made: PythonObject = joined(PythonObject("left "), "right")
print(made, object(PythonObject("text")), kinds(joined(1, 2), joined(1, 0.5), object(None), object([1, "x"])))
# CHECK: left right 'text' ['int', 'float', 'NoneType', 'list']
print(PythonObject(joined)("a", "b"), PythonObject(joined)(1, 2.5), PythonObject(joined)([1], [2]))
# CHECK: ab 3.5 [1, 2]
