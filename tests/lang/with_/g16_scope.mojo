# G16: the target is scoped to the block in a fn
struct Ctx:
    fn __init__(inout self): pass
    fn __enter__(self) -> Int: return 7
    fn __exit__(self): pass
fn f():
    with Ctx() as v:
        print(v)
    print(v)
    # ERROR[11]: use of unknown declaration 'v'
