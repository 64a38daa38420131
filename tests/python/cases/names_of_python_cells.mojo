%%python
# What Python cells bind is visible in Mojo cells, always as it is now (language.md Y3).
import math as numbers
count = 1
class Point:
    def __init__(self, x): self.x = x
def bump():
    global count, late
    count += 1
    late = "bound by a function"
# %%
print(count, Point(5).x, numbers.floor(2.5))
# CHECK: 1 5 2
fn shown() raises -> PythonObject:
    return count
bump()
print(shown())
# CHECK: 2
# %%
%%python
count = "replaced"
bump = None
# %%
print(shown(), bump is None)
# CHECK: replaced True
# %%
count = 5
count += 1
print(shown())
# CHECK: 6
# %%
%%python
print(count, type(count).__name__)
# CHECK: 6 int
# %%
let count = 7
print(count + 1)
# CHECK: 8
# %%
%%python
count
# VALUE: 6
