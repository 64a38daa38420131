# G21: the other suffix, in packages too
# PROGRAM
from fire import heat
from pk.inner import cold

fn main():
    print(heat(), cold())
# CHECK: hot cold
