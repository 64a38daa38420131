# ---- A function that may fail, called where nothing may
fn parse(text: String) -> Int:
    return atol(text)
print(parse("3"))
# ---- raise where nothing may fail
fn check(x: Int):
    if x < 0:
        raise Error("negative")
check(3)
# ---- raise of a text without parentheses
raise Error "negative"
# ---- raise of a number
fn f() raises:
    raise 3
# ---- except with as
try:
    print(atol("x"))
except as e:
    print(e)
# ---- Error without a text
fn f() raises:
    raise Error
# ---- An uncaught error
fn check(x: Int) raises:
    if x < 0:
        raise Error("negative: " + String(x))
check(-1)
# ---- A number that is none
print(atol("twelve"))
# ---- finally before except
try:
    print("a")
finally:
    print("b")
except:
    print("c")
# ---- except without try
except:
    print("c")
# ---- throw of other languages
throw Error("bad")
# ---- The message of an error
try:
    raise Error("bad")
except e:
    print(e.message)
# ---- A Python error
from python import Python
let math = Python.import_module("math")
print(math.sqrt(-1))
# ---- A Python package that is not there
from python import Python
let nothing = Python.import_module("no_such_package")
# ---- An error in a method that may not fail
struct Account:
    var balance: Int
    fn __init__(inout self):
        self.balance = 0
    fn withdraw(inout self, amount: Int):
        if amount > self.balance:
            raise Error("too little")
        self.balance -= amount
