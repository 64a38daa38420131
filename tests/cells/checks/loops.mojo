# What was done before the index that is outside stays done, in loops that are taken apart too
fn fill(inout v: DynamicVector[Int], first: Int, end: Int):
    for i in range(first, end):
        v[i] = i
fn down(inout v: DynamicVector[Int], first: Int):
    for i in range(first, -1, -1):
        v[i] = 10 * i
fn apart(inout v: DynamicVector[Int], n: Int):
    for i in range(n):
        v[2 * i + 1] = v[2 * i] + 1
fn shifted(inout v: DynamicVector[Int], n: Int, by: Int):
    for i in range(n):
        v[i + by] = 7
fn lengths(a: DynamicVector[Int], b: DynamicVector[Int], inout c: DynamicVector[Int]):
    for i in range(len(a)):
        c[i] = a[i] + b[i]
fn show(v: DynamicVector[Int]):
    for i in range(len(v)):
        print_no_newline(v[i], "")
    print()
var v = DynamicVector[Int]()
for _ in range(40):
    v.push_back(0)
fill(v, 0, 40)
show(v)
# CHECK: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 
# %%
fill(v, 30, 50)
# RUNERROR: index 40 is out of bounds for size 40, valid range is -40 to 39 in 'fill'
# %%
for i in range(40): v[i] = 0
fill(v, 3, 0)
fill(v, 40, 40)
fill(v, 38, 41)
# RUNERROR: index 40 is out of bounds for size 40, valid range is -40 to 39 in 'fill'
# %%
show(v)
# CHECK: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 38 39 
# %%
down(v, 3)
show(v)
down(v, 41)
# CHECK: 0 10 20 30 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 38 39 
# RUNERROR: index 41 is out of bounds for size 40, valid range is -40 to 39 in 'down'
# %%
for i in range(40): v[i] = i
apart(v, 20)
show(v)
apart(v, 21)
# CHECK: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 
# RUNERROR: index 40 is out of bounds for size 40, valid range is -40 to 39 in 'apart'
# %%
for i in range(40): v[i] = 0
shifted(v, 3, -2)
show(v)
shifted(v, 5, 36)
# CHECK: 7 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 7 7 
# RUNERROR: index 40 is out of bounds for size 40, valid range is -40 to 39 in 'shifted'
# %%
show(v)
shifted(v, 3, -42)
# CHECK: 7 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 7 7 7 7 
# RUNERROR: index -42 is out of bounds for size 40, valid range is -40 to 39 in 'shifted'
# %%
var w = DynamicVector[Int]()
for i in range(40): w.push_back(i)
lengths(w, w, v)
show(v)
w.push_back(1)
lengths(w, w, v)
# CHECK: 0 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 32 34 36 38 40 42 44 46 48 50 52 54 56 58 60 62 64 66 68 70 72 74 76 78 
# RUNERROR: index 40 is out of bounds for size 40, valid range is -40 to 39 in 'lengths'
# %%
lengths(v, w, v)
show(v)
# CHECK: 0 3 6 9 12 15 18 21 24 27 30 33 36 39 42 45 48 51 54 57 60 63 66 69 72 75 78 81 84 87 90 93 96 99 102 105 108 111 114 117 
# %%
# Steps other than one: each ends at its first index outside
fn strided(inout v: DynamicVector[Int], first: Int, last: Int, step: Int):
    var k = first
    while k <= last:
        v[k] = k
        k += step
fn backwards(inout v: DynamicVector[Int], first: Int):
    var k = first
    while k >= 0:
        v[k] = -k
        k -= 1
fn reset(inout v: DynamicVector[Int]):
    for i in range(len(v)):
        v[i] = 0
reset(v)
strided(v, 1, 39, 6)
show(v)
# CHECK: 0 1 0 0 0 0 0 7 0 0 0 0 0 13 0 0 0 0 0 19 0 0 0 0 0 25 0 0 0 0 0 31 0 0 0 0 0 37 0 0 
strided(v, 33, 45, 4)
# RUNERROR: index 41 is out of bounds for size 40, valid range is -40 to 39 in 'strided'
# %%
show(v)
# CHECK: 0 1 0 0 0 0 0 7 0 0 0 0 0 13 0 0 0 0 0 19 0 0 0 0 0 25 0 0 0 0 0 31 0 33 0 0 0 37 0 0 
backwards(v, 3)
show(v)
# CHECK: 0 -1 -2 -3 0 0 0 7 0 0 0 0 0 13 0 0 0 0 0 19 0 0 0 0 0 25 0 0 0 0 0 31 0 33 0 0 0 37 0 0 
backwards(v, 40)
# RUNERROR: index 40 is out of bounds for size 40, valid range is -40 to 39 in 'backwards'
