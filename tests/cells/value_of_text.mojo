# decisions.md, 8: text is shown like any other last expression
"abc"  # VALUE: abc
# %%
1; "d"  # VALUE: d
# %%
"not shown";
# %%
"""at the start it is only a remark"""
print(1)  # CHECK: 1
