# Where an uncaught error was raised, and by which calls it came.
fn g(n: Int) raises -> Int:
    if n > 2:
        raise Error("deep")
    return n
fn h(n: Int) raises -> Int:
    return g(n) + 1
struct Box:
    var x: Int
    fn __init__(inout self, x: Int) raises:
        self.x = h(x)
    fn read(self) raises -> Int:
        return g(self.x)
    fn __getitem__(self, i: Int) raises -> Int:
        return g(i)
    fn __add__(self, other: Int) raises -> Int:
        return g(other)
    @staticmethod
    fn make(x: Int) raises -> Box:
        return Box(x)
# %%
raise "top"
# RUNERROR: top
# TRACE: 2:1
# %%
print(h(2))
# CHECK: 3
print(h(3))
# RUNERROR: deep
# TRACE: 1:4 1:7 3:3
# %%
let box = Box(5)
# RUNERROR: deep
# TRACE: 1:4 1:7 1:11 4:1
# %%
print(Box.make(5).x)
# RUNERROR: deep
# TRACE: 1:4 1:7 1:11 1:20 5:1
# %%
let good = Box(1)
print(good[5])
# RUNERROR: deep
# TRACE: 1:4 1:15 6:2
# %%
print(good + 7)
# RUNERROR: deep
# TRACE: 1:4 1:17 7:1
# %%
for i in range(5):
    print(h(i))
# CHECK: 1
# CHECK: 2
# CHECK: 3
# RUNERROR: deep
# TRACE: 1:4 1:7 8:2
# %%
fn down(n: Int) raises -> Int:
    if n == 0:
        return g(9)
    return down(n - 1) + 1
print(down(2))
# RUNERROR: deep
# TRACE: 1:4 9:3 9:4 9:4 9:5
# %%
fn twice[f: fn (Int) raises -> Int](x: Int) raises -> Int:
    return f(f(x))
print(twice[h](2))
# RUNERROR: deep
# TRACE: 1:4 1:7 10:2 10:3
# %%
let f: fn (Int) raises -> Int = h
print(f(8))
# RUNERROR: deep
# TRACE: 1:4 1:7 11:2
# %%
def untyped(n):
    if n > 2:
        raise "no: " + str(n)
    return n
untyped(3)
# RUNERROR: no: 3
# TRACE: 12:3 12:5
# %%
fn outer() raises:
    @parameter
    fn inner(n: Int) raises:
        print(g(n))
    inner(1)
    inner(4)
outer()
# CHECK: 1
# RUNERROR: deep
# TRACE: 1:4 13:4 13:6 13:7
# %%
@always_inline
fn inlined(n: Int) raises -> Int:
    return g(n)
print(inlined(6))
# RUNERROR: deep
# TRACE: 1:4 14:3 14:4
# %%
print(atol("x"))
# RUNERROR: String is not convertible to integer.
# TRACE: 15:1
