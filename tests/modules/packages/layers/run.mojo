# Re-exports through many floors, with other names
# PROGRAM
from top import go as start, Deep as D, everything
from top.middle.low import *
import top.middle as m

fn main():
    print(start(4), D(2).n, everything())
    print(base(), m.low.base(), m.renamed(1), K)
# CHECK: 14 2 31
# CHECK: 10 10 11 7
