# G21: a file does not find itself, but the library's module of that name, also below it
# PROGRAM
import tensor
import memory

fn main():
    print(tensor.size(), memory.first())
# CHECK: 6 7
