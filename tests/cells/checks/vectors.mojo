# An index outside of a vector ends the cell at its line; a negative one counts from the end
from utils.vector import InlinedFixedVector, UnsafeFixedVector
var v = DynamicVector[Int]()
v.push_back(5)
v.push_back(6)
var kept = 1
print(v[-1], v[-2], v[1])
# %%
kept = 2
let i = 2
print(v[i])
# %%
v[-3] = 1
# %%
v[2] += 1
# %%
_ = v.pop(4)
# %%
var empty = DynamicVector[String]()
_ = empty.pop_back()
# %%
fn sum(v: DynamicVector[Int], n: Int) -> Int:
    var s = 0
    for i in range(n):
        s += v[i]
    return s
print(sum(v, 2))
print(sum(v, 3))
# %%
var f = InlinedFixedVector[Int, 2](3)
f.append(1)
print(f[-1])
print(f[1])
# %%
f.append(2)
f.append(3)
print(f[2])
f.append(4)
# %%
f[-4] = 0
# %%
var u = UnsafeFixedVector[Int](1)
u.append(1)
print(u[0])
u[1] = 1
# %%
u.append(2)
# %%
print(kept, len(v), v[0])
