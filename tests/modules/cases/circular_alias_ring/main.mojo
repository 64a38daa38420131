# G21: a ring of aliases is an error that shows the ring
# PROGRAM
from a import A

fn main():
    print(A)
# ERROR[*]: circular reference to 'A'
# NOTE[*]: 'A' stands for 'B' here
# NOTE[*]: 'B' stands for 'A' here
