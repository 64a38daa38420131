# G17: imports stand at the top of a cell and inside functions
fn root(x: Float64) -> Float64:
    from math import sqrt
    return sqrt(x)
print(root(16.0))
# CHECK: 4.0
