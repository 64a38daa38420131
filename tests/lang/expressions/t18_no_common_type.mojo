# T18: where a value is needed, operands without a common type are an error
let n = 3
let flag = True
let p = Pointer[Int].alloc(1)
# %%
print(n and flag)
# ERROR[9]: operands of 'and' have incompatible types 'Int' and 'Bool'
# %%
let ok = p or flag
# ERROR[12]: operands of 'or' have incompatible types 'Pointer[Int]' and 'Bool'
# %%
print(3 and True)
# ERROR[9]: operands of 'and' have incompatible types 'Int' and 'Bool'
# %%
print(False or 5)
# ERROR[13]: operands of 'or' have incompatible types 'Bool' and 'Int'
