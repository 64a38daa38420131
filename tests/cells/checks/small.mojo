# Values of a fixed size: tuples, lanes, texts, arguments
from utils.static_tuple import StaticTuple
from utils.index import Index
var t = StaticTuple[3, Int](1, 2, 3)
var i = 3
print(t[i - 1])
print(t[i])
# %%
t[i] = 4
# %%
var s = Index(1, 2)
print(s[i])
# %%
s[-1] = 0
# %%
var v = SIMD[DType.int32, 4](1, 2, 3, 4)
print(v[i])
v[i + 1] = 0
# %%
print(v[-1])
# %%
let text = String("abc")
print(text[-3], text[2])
print(text[i])
# %%
let r = StringRef("abc")
print(r[2])
print(r[i])
# %%
fn second(*xs: Int) -> Int:
    return xs[1]
print(second(1, 2))
print(second(1))
# %%
fn third(*xs: String) -> String:
    return xs[2]
print(third("a", "b"))
# %%
print(i, t[0], v[0])
