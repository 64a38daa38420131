# Members: of values, of types, of modules, of structs with open parameters; fields of initializers.
struct P:
    var area: Int
    alias zero = 0
    fn __init__(inout self): self.area = 1
    fn grow(inout self): self.area += 1
# %%
print(P().aera)
# ERROR[11]: 'P' value has no attribute 'aera'
# NOTE[*]: did you mean 'area'?
# %%
var p = P()
p.grwo()
# ERROR[3]: 'P' value has no attribute 'grwo'
# NOTE[*]: did you mean 'grow'?
# %%
print(P.zreo)
# ERROR[9]: 'P' value has no attribute 'zreo'
# NOTE[*]: did you mean 'zero'?
# %%
var v = DynamicVector[Int]()
v.push_bak(1)
# ERROR[3]: 'DynamicVector[Int]' value has no attribute 'push_bak'
# NOTE[*]: did you mean 'push_back'?
# %%
from math import sine
# ERROR[18]: module 'math' does not contain 'sine'
# NOTE[*]: did you mean 'sin'?
# %%
import maths
# ERROR[8]: unable to locate module 'maths'
# NOTE[*]: did you mean 'math'?
# %%
fn scaled(height: Int) -> Int:
# NOTE: function declared here
    return height
scaled(heigt=2)
# ERROR[7]: invalid call to 'scaled': unknown keyword argument: 'heigt', did you mean 'height'?
# %%
@register_passable("trivial")
struct Pair:
    var first: Int
    var second: Int
    fn __init__() -> Self:
        return Self {frist: 1, second: 2}
# ERROR[22]: 'Pair' has no field 'frist'
# NOTE[*]: did you mean 'first'?
Pair()
