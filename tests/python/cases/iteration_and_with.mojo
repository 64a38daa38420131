%%python
class Context:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error)
        return self.swallow
def numbers():
    print("started")
    yield 1
    yield 2
    raise ValueError("no more")
# %%
for x in PythonObject([1, "two", (3, 4)]): print(x)
# CHECK: 1
# CHECK: two
# CHECK: (3, 4)
var sum: PythonObject = 0
for key in Python.evaluate("{'a': 1, 'b': 2}").items(): sum += key[1]
print(sum)
# CHECK: 3
try:
    for n in numbers(): print("got", n)
except e:
    print(e)
# CHECK: started
# CHECK: got 1
# CHECK: got 2
# CHECK: no more
try:
    for n in PythonObject(5): print(n)
except e:
    print(e)
# CHECK: 'int' object is not iterable
for n in numbers():
    if n == 2: break
# CHECK: started
# %%
with Context("a") as c: print(c.name)
# CHECK: enter a
# CHECK: a
# CHECK: exit a None None
with Context("b", True):
    raise Error("from Mojo")
# CHECK: enter b
# CHECK: exit b RuntimeError from Mojo
with Context("c", True):
    print(PythonObject(1) / 0)
# CHECK: enter c
# CHECK: exit c ZeroDivisionError division by zero
try:
    with Context("d"): print(c.missing)
except e:
    print(e)
# CHECK: enter d
# CHECK: exit d AttributeError 'Context' object has no attribute 'missing'
# CHECK: 'Context' object has no attribute 'missing'
