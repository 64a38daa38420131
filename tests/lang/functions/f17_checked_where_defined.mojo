# F17: defaults are checked where the function is defined, used or not
fn f(a: Int = "x"): pass
# ERROR[15]: cannot implicitly convert 'StringLiteral' value to 'Int' in parameter expression
# %%
fn f(a: Int = missing): pass
# ERROR[15]: use of unknown declaration 'missing'
# %%
fn f[n: Int](a: Int = "x"): pass
# ERROR[23]: cannot implicitly convert 'StringLiteral' value to 'Int' in default value
# %%
fn f[T: AnyType](a: T, b: Int = 2.5): pass
# ERROR[33]: cannot implicitly convert 'FloatLiteral' value to 'Int' in default value
# %%
struct S:
    fn __init__(inout self, a: Int = "x"): pass
    # ERROR[38]: cannot implicitly convert 'StringLiteral' value to 'Int' in parameter expression
# %%
struct P[n: Int]:
    fn m(self, a: Int = missing): pass
    # ERROR[25]: use of unknown declaration 'missing'
# %%
fn f[n: Int](a: Int = n, b: SIMD[DType.float32, n] = 1, c: Int = later()) -> Int:
    return a + c
fn later() -> Int:
    return 5
print(f[4]())
# CHECK: 9
# %%
fn g(a: Int = later() + 1, text: String = "t", p: PythonObject = None, x: Float32 = 1) -> Int:
    return a + len(text)
print(g())
# CHECK: 7
