# ---- A let that is changed
let count = 1
count = 2
# ---- A let that is counted up
let count = 1
count += 1
# ---- An argument that is changed
fn half(x: Int) -> Int:
    x = x // 2
    return x
print(half(8))
# ---- An argument that is counted up
fn next(x: Int) -> Int:
    x += 1
    return x
print(next(8))
# ---- A method that changes its struct without saying so
struct Counter:
    var n: Int
    fn __init__(inout self):
        self.n = 0
    fn increase(self):
        self.n += 1
var c = Counter()
c.increase()
# ---- A value that was given away
fn consume(owned s: String):
    print(s)
fn f():
    let text = String("hello")
    consume(text^)
    print(text)
f()
# ---- A value that cannot be copied
struct File:
    var number: Int
    fn __init__(inout self, number: Int):
        self.number = number
fn f():
    let a = File(3)
    let b = a
    print(b.number)
f()
# ---- A value that cannot be copied, in a call
struct File:
    var number: Int
    fn __init__(inout self, number: Int):
        self.number = number
fn close(owned f: File):
    print(f.number)
fn f():
    let a = File(3)
    close(a)
    print(a.number)
f()
# ---- A variable that is read before it has a value
fn f():
    var total: Int
    for i in range(10):
        total += i
    print(total)
f()
# ---- A variable that has a value in one branch only
fn f(x: Int):
    let size: String
    if x > 3:
        size = "large"
    print(size)
f(3)
# ---- An argument given away that is only borrowed
fn consume(owned s: String):
    print(s)
fn f(s: String):
    consume(s^)
f("hello")
# ---- A changing method of a value that is nowhere kept
struct Counter:
    var n: Int
    fn __init__(inout self):
        self.n = 0
    fn increase(inout self):
        self.n += 1
Counter().increase()
# ---- A number given away
let n = 3
let m = n^
# ---- A field that is taken out of a value
struct Pair:
    var first: String
    var second: String
    fn __init__(inout self):
        self.first = "a"
        self.second = "b"
    fn __del__(owned self):
        print("end")
fn consume(owned s: String):
    print(s)
fn f():
    var p = Pair()
    consume(p.first^)
f()
# ---- A field that is not set
struct Point:
    var x: Int
    var y: Int
    fn __init__(inout self, x: Int):
        self.x = x
# ---- An argument that does not come back
fn swap_away(inout s: String):
    _ = s^
# ---- A variable that never changes
fn f():
    var limit = 10
    for i in range(limit):
        print(i)
f()
