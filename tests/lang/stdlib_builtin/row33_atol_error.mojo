# stdlib 16, row 33
try:
    _ = atol("x")
except e:
    print(e)
# CHECK: String is not convertible to integer.
