# ---- A list comprehension
let squares = [x * x for x in range(10)]
# ---- An f-string
let name = "Ada"
print(f"Hello {name}")
# ---- A class
class Dog:
    def __init__(self, name):
        self.name = name
# ---- A loop over a list
for x in [1, 2, 3]:
    print(x)
# ---- An element of a list
let v = [1, 2, 3]
print(v[0])
# ---- append to a list
var v = [1, 2, 3]
v.append(4)
# ---- A list as the type of an argument
fn total(v: list) -> Int:
    return 0
# ---- enumerate
let v = DynamicVector[Int]()
for i, x in enumerate(v):
    print(i, x)
# ---- zip
for a, b in zip([1, 2], [3, 4]):
    print(a, b)
# ---- lambda
let double = lambda x: 2 * x
# ---- yield
fn numbers():
    yield 1
# ---- with open
with open("data.txt") as f:
    print(f.read())
# ---- isinstance
let x = 3
if isinstance(x, Int):
    print("number")
# ---- type of a value
print(type(3))
# ---- input
let name = input("Your name: ")
# ---- sorted
print(sorted([3, 1, 2]))
# ---- sum of a list
print(sum([1, 2, 3]))
# ---- is None
let x = 3
if x is None:
    print("nothing")
# ---- A string method
print("hello".upper())
# ---- join of strings
print(", ".join(["a", "b"]))
# ---- format of a string
print("{} and {}".format(1, 2))
# ---- A percent sign for formatting
print("%d apples" % 3)
# ---- Text repeated
print("-" * 40)
# ---- global
var total = 0
fn add(x: Int):
    global total
    total += x
# ---- del
let x = 3
del x
# ---- assert
assert 1 + 1 == 2
# ---- raise of a ValueError
fn check(x: Int) raises:
    if x < 0:
        raise ValueError("negative")
# ---- except with a class
try:
    print(atol("x"))
except ValueError as e:
    print(e)
# ---- match
let x = 3
match x:
    case 1:
        print("one")
# ---- A negative index
let s = String("hello")
let v = DynamicVector[Int]()
print(v.last)
# ---- in for membership
if 3 in [1, 2, 3]:
    print("found")
# ---- Arguments without names and types
def add(*args, **kwargs):
    return 0
# ---- Keyword-only arguments
fn move(x: Int, *, speed: Int):
    print(x, speed)
# ---- A starred assignment
let first, *rest = (1, 2, 3)
# ---- Multiple except clauses
try:
    print("a")
except e:
    print("b")
except:
    print("c")
# ---- A decorator of Python
@property
fn size() -> Int:
    return 3
# ---- None as default
fn greet(name: String = None):
    print(name)
# ---- A print statement
print "hello"
# ---- i++
var i = 0
i++
# ---- true in small letters
let done = true
# ---- int as a type and a conversion
let n = int("42")
# ---- str of a number
let s: str = str(42)
# ---- A slice of a list
let v = [1, 2, 3, 4]
print(v[1:3])
# ---- map over a list
let lengths = map(len, ["a", "bb"])
# ---- Docstring and __name__
if __name__ == "__main__":
    print("start")
# ---- A tuple index
let point = (1, 2)
print(point[0])
# ---- A generator in a call
print(sum(x * x for x in range(3)))
# ---- range with a float
for x in range(0.0, 1.0, 0.1):
    print(x)
# ---- Type annotations of the typing module
from typing import List
fn total(v: List[int]) -> int:
    return 0
# ---- A field declared by self
struct Dog:
    fn __init__(inout self, name: String):
        self.name = name
