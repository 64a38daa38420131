# G26: variables of a cell persist, also into nested blocks
let a = 1
var b = 2
c = 3
# %%
print(a, b, c)
# CHECK: 1 2 3
if True:
    b += a
    for i in range(2):
        c += i * 10
print(b, c)
# CHECK: 3 13
# %%
print(a + b + c)
# CHECK: 17
