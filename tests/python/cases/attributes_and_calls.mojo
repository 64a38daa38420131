%%python
class Thing:
    kind = "thing"
    def __init__(self, *args, **names): self.args, self.names = args, names
    def method(self, a, b=2, *, c=3): return a, b, c
    def __call__(self, *args, **names): return args, names
# %%
let t = Thing(1, "x", key=True, other=[1, 2])
print(t.args, t.names, t.kind)
# CHECK: (1, 'x') {'key': True, 'other': [1, 2]} thing
print(t.method(1), t.method(1, 5), t.method(1, c=6), t.method(b=8, a=7), t.method(a=1, b=2, c=3))
# CHECK: (1, 2, 3) (1, 5, 3) (1, 2, 6) (7, 8, 3) (1, 2, 3)
let m = t.method
print(m(0), m(0, c=1), t(), t(4, z=5))
# CHECK: (0, 2, 3) (0, 2, 1) ((), {}) ((4,), {'z': 5})
t.kind = "changed"
t.kind += "!"
t.inner = Thing()
t.inner.kind = 5
print(t.kind, t.inner.kind, Thing.kind, t.__class__.__name__)
# CHECK: changed! 5 thing Thing
# %%
try:
    print(t.missing)
except e:
    print(e)
# CHECK: 'Thing' object has no attribute 'missing'
try:
    print(t.method())
except e:
    print(e)
# CHECK: Thing.method() missing 1 required positional argument: 'a'
try:
    print(t.method(1, wrong=2))
except e:
    print(e)
# CHECK: Thing.method() got an unexpected keyword argument 'wrong'
# %%
t.method(DType.int8)
# ERROR[9]: invalid call to '__call__': argument 1 ('arguments') cannot be converted from 'DType' to 'PythonObject'
