# Values of a fixed size: tuples, lanes, texts, arguments
from utils.static_tuple import StaticTuple
from utils.index import Index
var t = StaticTuple[3, Int](1, 2, 3)
var i = 3
print(t[i - 1])
print(t[i])
# CHECK: 3
# RUNERROR: index 3 is out of bounds for size 3, valid range is 0 to 2
# %%
t[i] = 4
# RUNERROR: index 3 is out of bounds for size 3, valid range is 0 to 2
# %%
var s = Index(1, 2)
print(s[i])
# RUNERROR: index 3 is out of bounds for size 2, valid range is 0 to 1
# %%
s[-1] = 0
# RUNERROR: index -1 is out of bounds for size 2, valid range is 0 to 1
# %%
var v = SIMD[DType.int32, 4](1, 2, 3, 4)
print(v[i])
v[i + 1] = 0
# CHECK: 4
# RUNERROR: index 4 is out of bounds for size 4, valid range is 0 to 3
# %%
print(v[-1])
# RUNERROR: index -1 is out of bounds for size 4, valid range is 0 to 3
# %%
let text = String("abc")
print(text[-3], text[2])
print(text[i])
# CHECK: a c
# RUNERROR: index 3 is out of bounds for size 3, valid range is -3 to 2
# %%
let r = StringRef("abc")
print(r[2])
print(r[i])
# CHECK: c
# RUNERROR: index 3 is out of bounds for size 3, valid range is 0 to 2
# %%
fn second(*xs: Int) -> Int:
    return xs[1]
print(second(1, 2))
print(second(1))
# CHECK: 2
# RUNERROR: index 1 is out of bounds for size 1, valid range is 0 to 0 in 'second'
# %%
fn third(*xs: String) -> String:
    return xs[2]
print(third("a", "b"))
# RUNERROR: index 2 is out of bounds for size 2, valid range is 0 to 1 in 'third'
# %%
print(i, t[0], v[0])
# CHECK: 3 1 1
