# Redefining a struct says which variables still hold the old one, and a clash says why.
@value
struct C(CollectionElement):
    var x: Int
# %%
from collections import Optional
var c = C(1)
var held = Optional[C](C(2))
var other = 3
fn take(value: C) -> Int:
    return value.x
# %%
@value
struct C(CollectionElement):
# NOTE[8]: 'c', 'held' still hold the 'C' of cell 1: assign them again
    var x: Int
    var y: Int
    fn __init__(inout self, x: Int):
        self.x = x
        self.y = 0
# %%
print(c.x)
# CHECK: 1
# %%
let d: C = c
# ERROR[12]: 'c' holds a 'C' of cell 1; 'C' was redefined in cell 3: assign 'c' again
# %%
print(take(c))
# ERROR[11]: invalid call to 'take': 'c' holds a 'C' of cell 1; 'C' was redefined in cell 3: assign 'c' again
# NOTE[*]: function declared here
# %%
c = C(5)
print(take(c))
# CHECK: 5
# %%
struct C:
# NOTE[8]: 'c' still holds the 'C' of cell 3: assign it again
    var x: Int
    fn __init__(inout self, x: Int): self.x = x
