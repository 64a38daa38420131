# PROGRAM
from containers.stack import Stack
from containers import stack

fn main():
    var s = Stack[Float32](1)
    s.push(2.5)
    print(s.at(0), stack.MOST)
    s.free()
# CHECK: 2.5 100
