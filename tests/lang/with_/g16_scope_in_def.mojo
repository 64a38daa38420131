# G16: the target has function scope in a def
struct Ctx:
    fn __init__(inout self): pass
    fn __enter__(self) -> Int: return 7
    fn __exit__(self): pass
def f():
    with Ctx() as v:
        print(v)
    print(v + 1)
f()
# CHECK: 7
# CHECK: 8
