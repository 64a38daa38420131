# stdlib 16, row 10
print(Int8(127) + 1)
# CHECK: -128
