# G29: the newest overload's result decides where the older one's would have fitted
fn f(x: Int) -> Int: return x
fn g() -> Int: return f(1)
print(g())
# CHECK: 1
# %%
fn f[n: Int = 2](x: Int) -> String: return String("text")
print(f(1))
# CHECK: text
# %%
print(g())
# ERROR[*]: cannot implicitly convert 'String' value to 'Int' in return value
