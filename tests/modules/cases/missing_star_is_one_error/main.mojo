# G21: what may have come from a missing module is silent
# PROGRAM
from nowhere import *  # ERROR[1]: unable to locate module 'nowhere'

fn main():
    let t = make()
    var u: Thing = other(t, LIMIT)
    u.x = 3
    print(t, u)
