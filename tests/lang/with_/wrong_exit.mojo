# G16: an '__exit__' that cannot be called, on the way out of a loop
struct Ctx:
    fn __init__(inout self): pass
    fn __enter__(self) -> Int: return 1
    fn __exit__(self, n: Int): print("out", n)
fn loops():
    for i in range(3):
        with Ctx():
            # ERROR[17]: invalid call to '__exit__': missing 1 required positional argument: 'n'
            if i == 0:
                continue
            break
loops()
