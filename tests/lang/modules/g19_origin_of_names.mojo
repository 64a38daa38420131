# G19: the package that names were imported from can be named, unless its name means something else
from benchmark import Unit
from utils.index import Index
fn work(): pass
fn measured() -> Bool: return benchmark.run[work]().mean(Unit.ns) >= 0
print(measured(), utils.index.Index(1, 2))
# CHECK: True (1, 2)
# %%
print(benchmark.run[work]().mean("ns") >= 0)
# CHECK: True
# %%
let math = 3
from math import sqrt
print(math, sqrt(4.0))
# CHECK: 3 2.0
