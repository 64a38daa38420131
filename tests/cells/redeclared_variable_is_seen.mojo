# A function sees the variable that its cell declares anew, though its own text did not change.
var x = 1
fn show(): print(x)
show()
# CHECK: 1
# %%
var x = 2
fn show(): print(x)
show()
# CHECK: 2
# %%
var x = 2.5
fn show(): print(x)
show()
# CHECK: 2.5
# %%
show()
var x = 4
show()
# CHECK: 2.5
# CHECK: 4
# %%
var x = 5
print(nothing)
# ERROR[7]: use of unknown declaration 'nothing'
# %%
show()
# CHECK: 4
# %%
let x = String("text")
fn show(): print(x)
fn twice[n: Int]():
    print(x, n)
@parameter
fn inner(): print(x)
show()
twice[3]()
inner()
# CHECK: text
# CHECK: text 3
# CHECK: text
# %%
let x = String("more")
fn show(): print(x)
fn twice[n: Int]():
    print(x, n)
@parameter
fn inner(): print(x)
show()
twice[3]()
inner()
# CHECK: more
# CHECK: more 3
# CHECK: more
# %%
x = 7
# ERROR[1]: expression must be mutable in assignment
show()
# %%
var p = Pointer[Int].alloc(1)
p.store(0, 11)
fn read() -> Int: return p.load(0)
print(read())
p.free()
# CHECK: 11
# %%
var p = Pointer[Int].alloc(1)
p.store(0, 12)
fn read() -> Int: return p.load(0)
print(read())
p.free()
# CHECK: 12
