# G35: a syntax error leaves no trace either
let a = 1
# %%
let b = 2
let c = = 3
# ERROR[9]: unexpected token in expression
# %%
print(b)
# ERROR[7]: use of unknown declaration 'b'
# %%
print(a)
# CHECK: 1
