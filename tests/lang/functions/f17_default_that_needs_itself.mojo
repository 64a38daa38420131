# F17: a default that is made by a call without the argument it is for
fn f(x: Int = f()) -> Int: return x
# ERROR[*]: circular reference to 'x'
# %%
fn f(x: Int) -> Int: return x
# %%
fn g[n: Int](x: Int = g[n + 1]()) -> Int: return x
print(g[0]())
# ERROR[*]: function instantiation failed: more than 256 nested instantiations
# %%
fn h(x: PythonObject = h()) -> PythonObject: return x
print(h())
# ERROR[*]: circular reference to 'x'
# %%
fn k(x: Int = 3, y: Int = f(4)) -> Int: return x + y
print(k())
# CHECK: 7
