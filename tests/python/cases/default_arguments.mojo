# F17: Python values as defaults are made when the call is
fn a(x: PythonObject = 5, y: PythonObject = "t", z: PythonObject = 2.5) -> String:
    return x.to_string() + y.to_string() + z.to_string()
print(a(), a(1), a(y=2), a(z=True))
# CHECK: 5t2.5 1t2.5 522.5 5tTrue
# %%
fn show(p: PythonObject = None) -> String:
    return String(p.to_string()) if p.to_string() != "None" else "nothing"
print(show(), show(5))
# CHECK: nothing 5
# %%
fn fresh(x: PythonObject = [1, 2]) raises -> PythonObject:
    _ = x.append(3)
    return x
print(fresh(), fresh())
# CHECK: [1, 2, 3] [1, 2, 3]
# %%
struct S:
    var p: PythonObject
    fn __init__(inout self, p: PythonObject = None): self.p = p
    fn get(self, d: PythonObject = 7) -> PythonObject: return d
let s = S()
print(s.p, s.get(), s.get(8), S(3).p)
# CHECK: None 7 8 3
# %%
fn g[n: Int](x: PythonObject = n * 2) -> PythonObject: return x
fn r(x: PythonObject = Python.evaluate("1 + 1")) raises -> PythonObject: return x
def d(x: PythonObject = {"a": 1}): return x["a"]
print(g[4](), r(), d())
# CHECK: 8 2 1
# %%
fn t(x: (PythonObject, Int) = (PythonObject(4), 5)): print(x.get[0, PythonObject](), x.get[1, Int]())
t()
# CHECK: 4 5
