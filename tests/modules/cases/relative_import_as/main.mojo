# G19: `import .inner as k`, `import .inner` and a path below it
# PROGRAM
from pk import five, six, seven

fn main():
    print(five(), six(), seven())
# CHECK: 5 6 7
