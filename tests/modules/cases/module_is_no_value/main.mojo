# G21: a module is no function and no value; what it contains may be one
# PROGRAM
import shape

fn main():
    print(shape(2))  # ERROR[11]: module 'shape' has no run-time value
    # NOTE[*]: the module contains what may be meant: 'from shape import shape'
    _ = shape[2]  # ERROR[14]: 'module' is not subscriptable
    take(shape)  # ERROR[9]: invalid call to 'take': argument 1 ('x') cannot be converted from 'module' to 'Int'


fn take(x: Int):  # NOTE: function declared here
    pass
