# G19: overloads and parametric structs across modules
# PROGRAM
from a import show, Box
from b import wrap, Boxed

fn main():
    show(1)
    show("text")
    print(wrap[Float32](2.5).value, Boxed(7).value)
# CHECK: int 1
# CHECK: text text
# CHECK: 2.5 7
