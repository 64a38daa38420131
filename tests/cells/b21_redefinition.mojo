# B21: functions and variables redefined in later cells
fn h() -> Int: return 1
fn use_h() -> Int: return h()
# %%
fn h() -> Int: return 2
print(h(), use_h())
# CHECK: 2 2
# %%
let h2 = 5
# %%
let h2 = "text"
print(h2)
# CHECK: text
