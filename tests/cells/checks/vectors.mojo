# An index outside of a vector ends the cell at its line; a negative one counts from the end
from utils.vector import InlinedFixedVector, UnsafeFixedVector
var v = DynamicVector[Int]()
v.push_back(5)
v.push_back(6)
var kept = 1
print(v[-1], v[-2], v[1])
# CHECK: 6 5 6
# %%
kept = 2
let i = 2
print(v[i])
# RUNERROR: index 2 is out of bounds for size 2, valid range is -2 to 1
# %%
v[-3] = 1
# RUNERROR: index -3 is out of bounds for size 2, valid range is -2 to 1
# %%
v[2] += 1
# RUNERROR: index 2 is out of bounds for size 2, valid range is -2 to 1
# %%
_ = v.pop(4)
# RUNERROR: index 4 is out of bounds for size 2, valid range is -2 to 1
# %%
var empty = DynamicVector[String]()
_ = empty.pop_back()
# RUNERROR: pop_back from an empty vector
# %%
fn sum(v: DynamicVector[Int], n: Int) -> Int:
    var s = 0
    for i in range(n):
        s += v[i]
    return s
print(sum(v, 2))
print(sum(v, 3))
# CHECK: 11
# RUNERROR: index 2 is out of bounds for size 2, valid range is -2 to 1 in 'sum'
# %%
var f = InlinedFixedVector[Int, 2](3)
f.append(1)
print(f[-1])
print(f[1])
# CHECK: 1
# RUNERROR: index 1 is out of bounds for size 1, valid range is -1 to 0
# %%
f.append(2)
f.append(3)
print(f[2])
f.append(4)
# CHECK: 3
# RUNERROR: append to a vector without room
# %%
f[-4] = 0
# RUNERROR: index -4 is out of bounds for size 3, valid range is -3 to 2
# %%
var u = UnsafeFixedVector[Int](1)
u.append(1)
print(u[0])
u[1] = 1
# CHECK: 1
# RUNERROR: index 1 is out of bounds for size 1, valid range is 0 to 0
# %%
u.append(2)
# RUNERROR: append to a vector without room
# %%
print(kept, len(v), v[0])
# CHECK: 2 2 5
