# P21: no output while compiling
fn noisy() -> Int:
    print("noise")
    return 1
fn show[n: Int](): print(n)
# %%
show[noisy()]()
# ERROR: cannot evaluate at compile time: the external function 'mojo_write' only works at run time
