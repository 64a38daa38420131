# G26: definitions and variables over many small cells
var log = String("")
# %%
fn add(s: String): log += s
# %%
add("a")
# %%
add("b")
# %%
log += "c"
# %%
print(log)
# CHECK: abc
# %%
log = "new"
# %%
add("!")
print(log)
# CHECK: new!
