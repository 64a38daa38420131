# G13: break and continue belong to loops
break
# ERROR[1]: 'break' statement is not within a loop
# %%
fn f():
    continue
    # ERROR[5]: 'continue' statement is not within a loop
