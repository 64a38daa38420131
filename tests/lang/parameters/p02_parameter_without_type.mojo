# P2: a parameter has a type
struct D[m, S = ""]:
# ERROR[10]: parameter type must be specified
# ERROR[13]: parameter type must be specified
    alias k = m
# %%
fn f[n](x: Int) -> Int: return x
# ERROR[6]: parameter type must be specified
# %%
fn f[n: Int -> m](x: Int): pass
# ERROR[16]: parameter type must be specified
# %%
struct E:
    fn f[*n](self): pass
# ERROR[11]: parameter type must be specified
# %%
# that of a function type needs no name
fn apply[f: fn[Int](Int) -> Int](x: Int) -> Int: return f[2](x)
fn scaled[n: Int](x: Int) -> Int: return n * x
print(apply[scaled](21))
# CHECK: 42
