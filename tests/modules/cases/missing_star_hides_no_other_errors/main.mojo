# G21: what cannot come from a missing module is not silent
# PROGRAM
from nowhere import *  # ERROR[1]: unable to locate module 'nowhere'

fn main():
    let n: Int = "text"  # ERROR: cannot implicitly convert 'StringLiteral' value to 'Int' in 'let' initializer
    print(n)
