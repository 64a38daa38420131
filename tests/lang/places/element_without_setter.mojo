# What cannot be written back cannot be changed.
struct Fixed:
    fn __init__(inout self): pass
    fn __getitem__(self, i: Int) -> DynamicVector[Int]: return DynamicVector[Int]()
fn main():
    var r = Fixed()
    r[0].push_back(1)
    # ERROR[6]: invalid use of mutating method on rvalue of type 'DynamicVector[Int]'
    r[0][0] = 2
    # ERROR[6]: invalid use of mutating method on rvalue of type 'DynamicVector[Int]'
    r[0] += r[0]
    # ERROR[6]: expression must be mutable in assignment
