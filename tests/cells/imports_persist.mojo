# G26, G19: imported names persist
from math import sqrt
import math as m
# %%
print(sqrt(Float64(9)), m.sqrt(Float64(4)))
# CHECK: 3.0 2.0
# %%
fn root(x: Float64) -> Float64: return sqrt(x)
print(root(25))
# CHECK: 5.0
