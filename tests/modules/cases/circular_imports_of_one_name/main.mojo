# G21: a name that two modules import from each other, and nobody defines
# PROGRAM
from a import x

fn main():
    print(x())
# ERROR[*]: circular reference to 'x'
# NOTE[*]: 'x' stands for 'b.x' here
# NOTE[*]: 'x' stands for 'a.x' here
