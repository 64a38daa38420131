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
# %%
fill(v, 30, 50)
# %%
for i in range(40): v[i] = 0
fill(v, 3, 0)
fill(v, 40, 40)
fill(v, 38, 41)
# %%
show(v)
# %%
down(v, 3)
show(v)
down(v, 41)
# %%
for i in range(40): v[i] = i
apart(v, 20)
show(v)
apart(v, 21)
# %%
for i in range(40): v[i] = 0
shifted(v, 3, -2)
show(v)
shifted(v, 5, 36)
# %%
show(v)
shifted(v, 3, -42)
# %%
var w = DynamicVector[Int]()
for i in range(40): w.push_back(i)
lengths(w, w, v)
show(v)
w.push_back(1)
lengths(w, w, v)
# %%
lengths(v, w, v)
show(v)
