# sys.exit ends its cell, whatever it is in; the session goes on.
import sys
from sys import exit


fn leave(text: String) -> Int:
    try:
        print("leaving", text)
        # CHECK: leaving here
        exit(3)
    except:
        print("no error is caught")
    return 1


let kept = leave("here")
print("not printed")
# RUNERROR: 3
# %%
sys.exit()
# RUNERROR: 0
# %%
print_no_newline("flushed")
sys.exit(Int32(-1))
# CHECK: flushed
# RUNERROR: -1
# %%
from algorithm import parallelize


@parameter
fn work(i: Int):
    if i == 5:
        exit(4)


parallelize[work](10)
# RUNERROR: 4
# %%
print("goes on")
# CHECK: goes on
