# G27: functions of any cell read and write persistent variables
var count = 0
# %%
fn bump(n: Int):
    count += n
bump(5)
# %%
bump(10)
print(count)
# CHECK: 15
count = 100
# %%
fn read() -> Int: return count * 2
print(read())
# CHECK: 200
