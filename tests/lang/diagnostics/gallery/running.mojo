# ---- Division by zero
let a = 3
let b = 0
print(a // b)
# ---- An error that comes a long way
fn deepest(x: Int) raises -> Int:
    if x == 0:
        raise Error("x is 0")
    return x
fn middle(x: Int) raises -> Int:
    return deepest(x - 1)
fn top(x: Int) raises -> Int:
    return middle(x) + 1
print(top(1))
# ---- A Python attribute that does not exist
from python import Python
let math = Python.import_module("math")
print(math.square(3))
# ---- A missing key
var d = Dict[String, Int]()
d["a"] = 1
print(d["b"])
# ---- A Python list out of bounds
from python import Python
let v = Python.evaluate("[1, 2, 3]")
print(v[5])
# ---- An error in a loop
fn reciprocal(x: Int) raises -> Float64:
    if x == 0:
        raise Error("no reciprocal of 0")
    return 1.0 / Float64(x)
for i in range(-1, 2):
    print(reciprocal(i))
# ---- A file that does not exist
with open("no_such_file.txt", "r") as f:
    print(f.read())
# ---- main with arguments of Python
fn main(args: DynamicVector[String]):
    print(len(args))
main()
