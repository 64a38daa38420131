# G35, E7: an error from a function ends the cell, the session goes on
fn check(n: Int) raises -> Int:
    if n > 2: raise Error(String("bad ") + n)
    return n
var total = 0
for i in range(10):
    total += check(i)
    # RUNERROR: bad 3
print("not printed")
# %%
print(total)
# CHECK: 3
