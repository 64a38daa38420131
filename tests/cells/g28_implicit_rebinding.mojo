# G28: without a conversion the name is rebound
x = 1
# %%
x = "text"
print(x)
# CHECK: text
# %%
x = 2.5
print(x + 1)
# CHECK: 3.5
